/** The report of a working group's meeting: numbered paragraphs, decisions, and an annex with actions. */
import { grid, h, p, type TextLayout, t } from "../layout.ts";

export const cwgCop20Report: TextLayout = {
  id: "cwg-cop-20-report",
  format: "docx",
  title: "Report of the twentieth meeting of the Council Working Group on Child Online Protection",
  date: "2025-09-17",
  header: "CWG-COP-20/14-E",
  footer: "Report of the twentieth meeting",
  blocks: [
    grid(
      [6, 4],
      [
        [
          "**Council Working Group on Child Online Protection (CWG-COP)**\nTwentieth meeting – Geneva, 16-17 September 2025",
          "**Document CWG-COP-20/14-E**\n**17 September 2025**\n**English only**",
        ],
        [
          {
            text: "**REPORT OF THE TWENTIETH MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION**",
            columns: 2,
          },
        ],
      ],
    ),
    h(1, "1 Opening and adoption of the agenda"),
    p(
      "1.1 The Chair, Mr Luka Vidmar (Slovenia), opened the meeting and welcomed the participants. The Vice-Chairs, Ms Roxana Quispe Huamán (Peru) and Mr Tariq Al-Balushi (Oman), assisted him.",
    ),
    p(
      "1.2 The meeting was attended by 112 participants from 43 Member States, 9 Sector Members and 6 United Nations agencies; 61 of them took part remotely.",
    ),
    p("1.3 The agenda in Document CWG-COP-20/1 (Rev.2) was adopted without change."),
    p("1.4 Ms Fatou Diagne (Senegal) was appointed as rapporteur of the meeting."),
    h(1, "2 Reports of the secretariat"),
    p(
      "2.1 The secretariat presented Document CWG-COP-20/3 on the activities of ITU in child online protection since the nineteenth meeting, which had been held on 4 and 5 February 2025. The COP guidelines are now available in 31 languages, and 22 countries have received support in drafting a national strategy.",
    ),
    p(
      "2.2 The secretariat presented Document CWG-COP-20/4 on the budget. Expenditure in 2024 amounted to CHF 640 000, of which CHF 415 000 came from voluntary contributions by Norway and Japan. For 2025 an amount of CHF 705 000 is foreseen.",
    ),
    p("2.3 The group **noted** both documents."),
    h(1, "3 Contributions by the membership"),
    p(
      "3.1 Kenya introduced Document CWG-COP-20/6 on a national code of conduct for online services used by children. Brazil, Oman and the United Kingdom supported the proposal to share codes of conduct. The Netherlands asked how small companies had been involved.",
    ),
    p(
      "3.2 The Open Childhood Network introduced Document CWG-COP-20/8 on the experience of child helplines. The Chair thanked the network for its figures and invited the secretariat to publish them.",
    ),
    p(
      "3.3 Japan introduced Document CWG-COP-20/9 on a trial of age estimation in schools. Several delegations asked about the storage of images. Japan replied that no image is kept for longer than ten seconds.",
    ),
    p(
      "3.4 Document CWG-COP-20/11 by Brazil was withdrawn before the meeting, and Document CWG-COP-20/12 by Viet Nam arrived after the deadline and was noted for information only.",
    ),
    h(1, "4 Decisions"),
    p(
      "4.1 The group **agreed** to set up a correspondence group on codes of conduct for online services (CG-CODES), convened by Ms Wanjiru Kamau-Odhiambo (Kenya), with the terms of reference in Annex 2.",
    ),
    p("4.2 The group **agreed** to send a liaison statement (CWG-COP-LS11) to ITU-T Study Group 17 on age assurance."),
    p(
      "4.3 The group **decided** to recommend to Council 2026 that the online consultation of young people be held every year instead of every two years. The delegation of Hungary reserved its position.",
    ),
    p("4.4 The proposal to rename the group was not agreed. It may be taken up again at the twenty-first meeting."),
    h(1, "5 Dates of the next meetings"),
    p(
      "5.1 The twenty-first meeting of the group will be held in Geneva on 24 and 25 February 2026. Contributions should reach the secretariat by 10 February 2026.",
    ),
    p("5.2 The twenty-second meeting is foreseen in September 2026, subject to confirmation by Council 2026."),
    h(1, "6 Closure"),
    p(
      "6.1 The Chair thanked the interpreters, the delegates and the secretary of the group, Ms Oyunaa Batbayar (cwg-cop@example.org), and closed the meeting at 1640 hours on 17 September 2025.",
    ),
    h(1, "Annex 1: Action list"),
    t(
      [1, 5, 3, 3],
      [
        ["No.", "Action", "Responsible", "By"],
        [
          "A1",
          "Publish the helpline figures of Document CWG-COP-20/8 on the COP web page",
          "Secretariat",
          "31 October 2025",
        ],
        ["A2", "Send liaison statement CWG-COP-LS11", "Chair", "30 September 2025"],
        ["A3", "First draft of a comparison of codes of conduct", "CG-CODES", "30 January 2026"],
        [
          "A4",
          "Prepare the youth consultation, with a questionnaire in six languages",
          "Secretariat and Peru",
          "15 December 2025",
        ],
      ],
    ),
    h(1, "Annex 2: Terms of reference of CG-CODES"),
    p("a) to collect national and industry codes of conduct for online services used by children;"),
    p("b) to compare their provisions on age assurance, default settings, advertising and complaints;"),
    p("c) to report to the twenty-first and twenty-second meetings of CWG-COP."),
    p("CG-CODES works by correspondence in English. Interested members may join by writing to cg-codes@example.org."),
  ],
};
