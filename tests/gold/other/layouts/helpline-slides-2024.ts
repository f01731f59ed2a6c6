/** A deck with figures of child helplines, a table and speaker notes that hold facts of their own. */
import type { DeckLayout } from "../layout.ts";

export const helplineSlides2024: DeckLayout = {
  id: "helpline-slides-2024",
  format: "pptx",
  title: "Child helplines in the Arab States: figures and plans",
  date: "2024-05-21",
  slides: [
    {
      title: "Child helplines in the Arab States: figures and plans",
      lines: [
        "ITU Regional Workshop on Child Online Protection for the Arab States",
        "Amman, Jordan, 21-22 May 2024",
        "Dr Rania Shawabkeh, Head of the National Child Helpline, Jordan",
      ],
    },
    {
      title: "Who calls?",
      lines: [
        "- **58 400 contacts** in Jordan in 2023, of which 11 300 about something that happened online",
        "- 37% by chat, 55% by telephone, 8% by e-mail",
        "- Busiest hours: 2000 to 2300 hours, and the week before examinations",
        "- One contact in four comes from a parent or a teacher",
      ],
      notes:
        "The figure for 2022 was 49 900 contacts. Chat was only opened in October 2022, so do not compare the channels of the two years.",
    },
    {
      title: "Helplines in four countries",
      table: [
        ["Country", "Number", "Run by", "Opened", "Contacts in 2023"],
        ["Jordan", "110", "River Foundation", "2007", "58 400"],
        ["Morocco", "2511", "Ministry of Solidarity", "2014", "23 700"],
        ["Oman", "1100", "Ministry of Social Development", "2017", "9 650"],
        ["Tunisia", "1899", "Child Protection Delegates", "2010", "31 200"],
      ],
    },
    {
      title: "What we learned",
      lines: [
        "- Children want to write, not to speak",
        "- Counsellors need to know the games and platforms that children use",
        "- A case of sexual extortion has to be handled within hours",
        "  - agree with the police beforehand who does what",
        "  - keep evidence, but never a copy of an image",
        "- Night service is the first thing that children ask for",
      ],
    },
    {
      title: "Plans until 2026",
      lines: [
        "- Night service from January 2025",
        "- One chat window for six Arab countries, **Sanad**, by the end of 2026",
        "- 64 counsellors trained in online harm, 40 more to follow",
      ],
      notes:
        "The night service is funded by the Norwegian embassy until December 2026. For Sanad we are still looking for USD 260 000.",
    },
    { title: "Thank you", lines: ["rania.shawabkeh@helpline.example.org", "+962 6 555 0110"] },
  ],
};
