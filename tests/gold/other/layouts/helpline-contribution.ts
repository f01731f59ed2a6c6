/** A contribution by a non-governmental organization, with a comparison of two years and numbered recommendations. */
import { grid, h, p, type TextLayout, t } from "../layout.ts";

export const helplineContribution: TextLayout = {
  id: "helpline-contribution",
  format: "docx",
  title: "What children tell helplines about harm online",
  date: "2025-09-01",
  header: "Document CWG-COP-20/8-E",
  footer: "Open Childhood Network",
  blocks: [
    p("Document CWG-COP-20/8-E", "right"),
    p("1 September 2025", "right"),
    p("English only", "right"),
    h(1, "Contribution by the Open Childhood Network"),
    h(2, "What children tell helplines about harm online: figures for 2024 and recommendations"),
    grid(
      [3, 7],
      [
        ["**Submitted by**", "Open Childhood Network (OCN), non-governmental organization, Sector Member of ITU-D"],
        ["**For**", "Information and discussion under agenda item 5"],
        [
          "**Contact person**",
          "Ms Teresa Okonjo-Lindqvist, Programme Director, Stockholm\nt.okonjo@openchildhood.example.org, +46 8 555 011 70",
        ],
        ["**Language**", "English; summaries in Arabic and Spanish are available from OCN"],
      ],
    ),
    p(
      "OCN brings together 27 child helplines in 25 countries. A child helpline is a service that children can reach free of charge by telephone, chat or e-mail, without giving their name. This document gives the figures for 2024, as decided by the general assembly of OCN in Lima on 6 June 2025.",
    ),
    h(3, "Figures"),
    p(
      "In 2024 the helplines had 412 000 contacts about harm online, 18 per cent more than in 2023. Of these children 58 per cent were girls, and the median age was 14. For the first time more contacts came by chat (52 per cent) than by telephone (41 per cent).",
    ),
    t(
      [6, 2, 2],
      [
        ["Reason for the contact", "2023", "2024"],
        ["Cyberbullying", "34%", "31%"],
        ["Sexual extortion", "9%", "15%"],
        ["Grooming", "12%", "14%"],
        ["Images made or changed by artificial intelligence", "1%", "6%"],
        ["Excessive use and gaming", "19%", "16%"],
        ["Other", "25%", "18%"],
      ],
    ),
    p(
      "Sexual extortion is growing fastest among boys between 15 and 17. Nine helplines had to turn children away at times: one call in eight was not answered, mainly at night.",
    ),
    h(3, "Recommendations"),
    p("R1. Member States should give helplines a short number that is free of charge on all networks."),
    p("R2. Operators should not show calls to helplines on bills."),
    p("R3. Platforms should give helplines the status of trusted flagger and answer them within 24 hours."),
    p(
      "R4. Funding should be agreed for at least three years; at present 19 of the 27 helplines live from one year to the next.",
    ),
    p(
      "R5. Counsellors should be trained in sexual extortion. OCN offers its course (12 hours, in English, Spanish and Arabic) free of charge.",
    ),
    p("OCN asks CWG-COP to have these figures published, and will send the figures for 2025 in June 2026."),
  ],
};
