/** The list of a study group's officers that supersedes the one in the newcomers' deck. */
import { h, p, type TextLayout, t } from "../layout.ts";

export const sg17Officers2025: TextLayout = {
  id: "sg17-officers-2025",
  format: "docx",
  title: "List of officers of ITU-T Study Group 17 for the study period 2025-2028",
  date: "2025-01-24",
  header: "SG17-TD12",
  footer: "List of officers of ITU-T Study Group 17",
  blocks: [
    p("**SG17-TD12**", "right"),
    p("Geneva, 24 January 2025", "right"),
    h(1, "List of officers of ITU-T Study Group 17 for the study period 2025-2028"),
    p(
      "This document gives the officers appointed by the World Telecommunication Standardization Assembly (WTSA) and by Study Group 17 at its first meeting (Geneva, 20-24 January 2025). It replaces the list shown at the newcomers' session of 10 May 2022.",
    ),
    h(2, "Chair and Vice-Chairs"),
    t(
      [3, 3, 3, 4],
      [
        ["Name", "Country", "Role", "E-mail"],
        ["Mr Diego Larrañaga", "Uruguay", "Chair", "d.larranaga@ursec.example.org"],
        ["Ms Nguyen Thi Hoa Lan", "Viet Nam", { text: "Vice-Chair", rows: 5 }, "hoalan@vnsa.example.org"],
        ["Ms Wanjiru Kamau-Odhiambo", "Kenya", "w.kamau@cak.example.org"],
        ["Mr Henrik Aaltonen", "Finland", "henrik.aaltonen@traficom.example.org"],
        ["Ms Salma Benjelloun", "Morocco", "s.benjelloun@anrt.example.org"],
        ["Mr Park Ji-hoon", "Republic of Korea", "jhpark@kisa.example.org"],
      ],
    ),
    h(2, "Working parties and Questions on child online protection"),
    t(
      [4, 3, 4, 3],
      [
        ["Group", "Officer", "Role", "Country"],
        ["Working Party 1/17: Security strategy", "Mr Rashid Al-Khatib", "Chair", "Jordan"],
        ["Working Party 2/17: Cybersecurity management", "Ms Nguyen Thi Hoa Lan", "Chair", "Viet Nam"],
        [
          { text: "Working Party 3/17: Identity and trusted services", rows: 2 },
          "Ms Abla Mensah-Tetteh",
          "Chair",
          "Ghana",
        ],
        ["Mr Henrik Aaltonen", "Vice-Chair", "Finland"],
        [
          { text: "Question 9/17: Protection of children and vulnerable users", rows: 2 },
          "Ms Haruka Ishigami",
          "Rapporteur",
          "Japan",
        ],
        ["Mr Peeter Lõhmus", "Associate Rapporteur", "Estonia"],
      ],
    ),
    p(
      "The post of Rapporteur for Question 4/17 is vacant, as the child online protection work of that Question has moved to Question 9/17.",
    ),
    h(2, "Secretariat"),
    p("Ms Beatriz Amorim, Counsellor, Tel: +41 22 555 0610, E-mail: tsbsg17@example.org"),
    p("Ms Chiara Montefusco, Assistant, Tel: +41 22 555 0618, E-mail: tsbsg17@example.org"),
  ],
};
