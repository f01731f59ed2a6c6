/** A circular that announces a workshop, with registration, deadlines and a signatory. */
import { b, grid, h, n, p, pageBreak, type TextLayout, t } from "../layout.ts";

export const tsbCircular341: TextLayout = {
  id: "tsb-circular-341",
  format: "docx",
  title: "TSB Circular 341",
  date: "2025-10-20",
  header: "TSB Circular 341",
  footer: "International Telecommunication Union • Place des Nations, CH-1211 Geneva 20, Switzerland",
  blocks: [
    p("**Telecommunication Standardization Bureau**"),
    grid(
      [2, 5, 5],
      [
        ["", "", "Geneva, 20 October 2025"],
        [
          "**Ref:**",
          "**TSB Circular 341**\nSG17/BA",
          {
            text: "**To:**\n– Administrations of Member States of the Union\n– ITU-T Sector Members\n– ITU-T Associates of Study Group 17\n– ITU Academia",
            rows: 4,
          },
        ],
        ["**Contact:**", "Tomasz Wielgosz"],
        ["**Tel:**", "+41 22 555 0627"],
        ["**Fax:**", "+41 22 555 0653"],
        [
          "**E-mail:**",
          "[cop-workshop@example.org](mailto:cop-workshop@example.org)",
          "**Copy to:**\n– The Director of the Telecommunication Development Bureau\n– The Director of the ITU Regional Office for Africa",
        ],
        [
          "**Subject:**",
          {
            text: "**ITU Workshop on “Age assurance that respects the rights of children” (Nairobi, Kenya, 14-15 April 2026)**",
            columns: 2,
          },
        ],
      ],
    ),
    p("Dear Sir/Madam,"),
    n([
      "At the kind invitation of the Government of Kenya, the International Telecommunication Union (ITU) is organizing a workshop on “Age assurance that respects the rights of children”, to be held at the Kaptagat Conference Centre, Nairobi, Kenya, on 14 and 15 April 2026. It will be preceded, on 13 April 2026, by a half-day tutorial for regulators.",
      "The workshop will open at 0930 hours on the first day. Participant registration will begin at 0815 hours.",
      "Discussions will be held in English, with interpretation into French. Captioning will be provided. Remote participation is available for listening only.",
      "Participation is open to ITU Member States, Sector Members, Associates and Academia and to any individual from a country that is a member of ITU who wishes to contribute to the work. Participation is free of charge.",
      "The objectives of the workshop are:",
    ]),
    b([
      "to compare methods of age verification, age estimation and parental consent;",
      "to hear from children and young people what they expect from services;",
      "to collect requirements for draft Recommendation X.age-assure of ITU-T Study Group 17.",
    ]),
    n(
      [
        "**Fellowships:** One full or two partial fellowships per administration may be awarded to participants from Least Developed Countries (LDCs) and low-income developing countries. A request form is available on the [workshop web page](https://www.example.org/workshops/age-assurance).",
        "**Registration:** Pre-registration is mandatory and is carried out exclusively online. In the absence of a confirmed registration, access to the venue cannot be guaranteed.",
        "**Visa:** A visa or an electronic travel authorization (eTA) is needed to enter Kenya. Requests for a support letter are to be sent to Ms Mercy Achieng, Ministry of Information of Kenya, at visa-nairobi@example.org, and not to TSB.",
        "The TSB focal point for child online protection, Mr Tomasz Wielgosz, remains at your disposal for any question. The dates to be observed are given in Annex 1.",
      ],
      6,
    ),
    p("Yours faithfully,"),
    p("[Original signed]"),
    p("Ingrid Solheim\nDirector of the Telecommunication\nStandardization Bureau"),
    p("**Annexes:** 1"),
    pageBreak,
    h(1, "Annex 1: Timetable"),
    t(
      [3, 5, 4],
      [
        ["Date", "Step", "To be sent to"],
        ["16 January 2026", "Requests for fellowships", "fellowships@example.org"],
        ["6 February 2026", "Requests for visa support letters", "visa-nairobi@example.org"],
        ["20 February 2026", "Abstracts of proposed talks (at most 300 words)", "cop-workshop@example.org"],
        ["13 March 2026", "Presentations of accepted speakers", "cop-workshop@example.org"],
        ["7 April 2026", "Pre-registration closes", "Online form"],
      ],
    ),
    p(
      "Hotel rooms at a special rate of USD 95 per night are held until 2 March 2026 at the hotels listed on the workshop web page.",
    ),
  ],
};
