/** A newcomers' deck that lists a study group's officers, in the edition that a later list supersedes. */
import type { DeckLayout } from "../layout.ts";

export const sg17Officers2022: DeckLayout = {
  id: "sg17-officers-2022",
  format: "pptx",
  title: "Welcome to ITU-T Study Group 17: newcomers' session",
  date: "2022-05-10",
  slides: [
    {
      title: "Welcome to ITU-T Study Group 17",
      lines: ["Newcomers' session", "Geneva, 10 May 2022", "Beatriz Amorim, Counsellor, ITU-T Study Group 17"],
      notes: "Please remind delegates that the session is recorded and that captioning is available in English only.",
    },
    {
      title: "What does Study Group 17 do?",
      lines: [
        "- SG17 is the lead study group on security",
        "- Lead study group on identity management (IdM)",
        "- Child online protection is studied under **Question 4/17**",
        "- SG17 is the parent group of the Joint Coordination Activity on Child Online Protection (JCA-COP)",
        "  - JCA-COP met nine times between 2012 and 2021",
      ],
    },
    {
      title: "SG17 management team, study period 2022-2024",
      table: [
        ["Name", "Country", "Role", "E-mail"],
        ["Mr Olivier Castaing", "France", "Chairman", "o.castaing@arsn.example.org"],
        ["Ms Nguyen Thi Hoa Lan", "Viet Nam", "Vice-Chairman", "hoalan@vnsa.example.org"],
        ["Mr Diego Larrañaga", "Uruguay", "Vice-Chairman", "d.larranaga@ursec.example.org"],
        ["Mr Kwabena Osei-Bonsu", "Ghana", "Vice-Chairman", "k.osei@nca.example.org"],
        ["Ms Katarzyna Brzezicka", "Poland", "Chairman, Working Party 1/17", "k.brzezicka@uke.example.org"],
        ["Mr Kwabena Osei-Bonsu", "Ghana", "Chairman, Working Party 3/17", "k.osei@nca.example.org"],
        ["Mr Rashid Al-Khatib", "Jordan", "Rapporteur, Question 4/17", "r.alkhatib@trc.example.org"],
      ],
      notes: "The list is as of 10 May 2022. Working Party 2/17 has no chairman yet; Mr Castaing is acting.",
    },
    {
      title: "How to take part",
      lines: [
        "- Register through your focal point at least one month before the meeting",
        "- Contributions: no later than twelve calendar days before the meeting",
        "- Newcomers may ask for a mentor: sg17-mentors@example.org",
        "- Fellowships: one per developing country",
      ],
    },
    {
      title: "Your contacts in TSB",
      lines: [
        "Beatriz Amorim, Counsellor",
        "Tel: +41 22 555 0610",
        "E-mail: tsbsg17@example.org",
        "Jules Ferrand, Assistant",
        "Tel: +41 22 555 0613",
      ],
    },
  ],
};
