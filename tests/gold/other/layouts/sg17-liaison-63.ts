/** A liaison statement of a standardization study group, with its contacts in a table of several columns. */
import { b, grid, h, p, type TextLayout, t } from "../layout.ts";

export const sg17Liaison63: TextLayout = {
  id: "sg17-liaison-63",
  format: "docx",
  title: "LS/r on age assurance and reporting mechanisms",
  date: "2025-12-05",
  header: "SG17-LS63",
  footer: "ITU-T Study Group 17",
  blocks: [
    grid(
      [2, 4, 4],
      [
        [
          {
            text: "INTERNATIONAL TELECOMMUNICATION UNION\n**TELECOMMUNICATION STANDARDIZATION SECTOR**\nSTUDY PERIOD 2025-2028",
            columns: 2,
          },
          "**SG17-LS63**\n**STUDY GROUP 17**\n**Original: English**",
        ],
        ["**Question(s):**", "9/17", "Geneva, 1-5 December 2025"],
        [{ text: "**LIAISON STATEMENT**", columns: 3 }],
        ["**Source:**", { text: "ITU-T Study Group 17", columns: 2 }],
        [
          "**Title:**",
          {
            text: "LS/r on age assurance and reporting mechanisms for child online protection (reply to CWG-COP-LS11)",
            columns: 2,
          },
        ],
        ["**For action to:**", { text: "Council Working Group on Child Online Protection (CWG-COP)", columns: 2 }],
        ["**For information to:**", { text: "ITU-D Study Group 2, Question 5/2; UNICEF", columns: 2 }],
        ["**Approval:**", { text: "ITU-T Study Group 17 plenary meeting (Geneva, 5 December 2025)", columns: 2 }],
        ["**Deadline:**", { text: "27 February 2026", columns: 2 }],
        [
          "**Contact:**",
          "Haruka Ishigami\nRapporteur, Question 9/17\nKanto Institute of Secure Networks\nJapan",
          "Tel: +81 3 5550 0142\nFax: +81 3 5550 0143\nE-mail: h.ishigami@kisn.example.org",
        ],
        [
          "**Contact:**",
          "Peeter Lõhmus\nAssociate Rapporteur, Question 9/17\nConsumer Protection and Technical Authority\nEstonia",
          "Tel: +372 555 0187\nE-mail: peeter.lohmus@cpta.example.org",
        ],
        [
          "**Contact:**",
          "Abla Mensah-Tetteh\nChair, Working Party 3/17\nNational Communications Agency\nGhana",
          "Tel: +233 30 555 0121\nFax: +233 30 555 0122\nE-mail: a.mensah@nca.example.org",
        ],
      ],
    ),
    grid(
      [2, 8],
      [
        [
          "**Abstract:**",
          "This liaison statement replies to the questions of CWG-COP on age assurance, and asks for comments on two draft Recommendations.",
        ],
      ],
    ),
    h(1, "1 Introduction"),
    p(
      "ITU-T Study Group 17 (SG17) thanks CWG-COP for its liaison statement CWG-COP-LS11, which was sent after the 20th meeting of the group in September 2025 and was considered by Question 9/17 on 2 and 3 December 2025.",
    ),
    p(
      "Question 9/17 studies the protection of children and other vulnerable users in identity management and trusted services. It has been responsible for child online protection in SG17 since January 2025, when it took over this work from Question 4/17.",
    ),
    h(1, "2 Work items of interest to CWG-COP"),
    p("The following work items are under study. Draft Recommendation X.cop-rep has been added at this meeting."),
    t(
      [2, 4, 3, 2],
      [
        ["Work item", "Title", "Editor(s)", "Timing"],
        [
          "X.age-assure",
          "Security framework for privacy-preserving age assurance",
          "Haruka Ishigami (Japan)\nInés Bauzá (Uruguay)",
          "September 2026",
        ],
        [
          "X.cop-rep",
          "Interface for reporting child sexual abuse material between hotlines and service providers",
          "Peeter Lõhmus (Estonia)",
          "March 2027",
        ],
        [
          "TR.kids-iot",
          "Technical Report on threats from connected toys and wearables for children",
          "Mercy Achieng (Kenya)",
          "Agreed on 5 December 2025",
        ],
      ],
    ),
    h(1, "3 Replies to the questions of CWG-COP"),
    p(
      "a) Is there a Recommendation on age verification? There is no approved ITU-T Recommendation on age verification at present. Draft Recommendation X.age-assure covers age estimation, age verification and self-declaration, and defines three levels of assurance: basic, standard and strict.",
    ),
    p(
      "b) Can age be proved without disclosing identity? Yes. X.age-assure describes the use of zero-knowledge proofs, so that a service learns only whether a user is above an age threshold, and no date of birth is kept.",
    ),
    p(
      "c) Are trials under way? Two administrations have offered results. Japan reported a trial with 4 200 pupils in 18 schools, and Uruguay reported a trial with two mobile operators. The error rate of facial age estimation was highest for users between 13 and 15 years old.",
    ),
    h(1, "4 Action requested"),
    p("SG17 kindly asks CWG-COP:"),
    b([
      "to comment on the three levels of assurance in clause 7 of draft Recommendation X.age-assure;",
      "to name experts of hotlines who could review draft Recommendation X.cop-rep;",
      "to send its reply to the contacts above by 27 February 2026.",
    ]),
    h(1, "5 Next meetings"),
    p(
      "An interim meeting of Question 9/17 will be held online on 21 and 22 January 2026. The next meeting of SG17 is planned in Geneva from 8 to 16 September 2026.",
    ),
    p(
      "**Attachment:** [SG17-TD512](https://www.example.org/sg17/td512) – Draft Recommendation X.age-assure, version of 5 December 2025",
    ),
  ],
};
