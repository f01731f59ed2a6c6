/** A Member State's contribution to a working group, with the usual header fields and a numbered proposal. */
import { b, grid, h, n, p, type TextLayout, t } from "../layout.ts";

export const kenyaContribution: TextLayout = {
  id: "kenya-contribution",
  format: "docx",
  title: "A national code of conduct for online services used by children",
  date: "2025-08-28",
  header: "CWG-COP-20/6-E",
  footer: "Contribution by Kenya",
  blocks: [
    grid(
      [2, 4, 4],
      [
        [
          {
            text: "**Council Working Group on Child Online Protection**\nTwentieth meeting – Geneva, 16-17 September 2025",
            columns: 2,
          },
          "**Document CWG-COP-20/6-E**\n28 August 2025\nOriginal: English",
        ],
        ["**Agenda item:**", { text: "5", columns: 2 }],
        ["**Source:**", { text: "Kenya (Republic of)", columns: 2 }],
        ["**Title:**", { text: "A national code of conduct for online services used by children", columns: 2 }],
        [
          "**Contact:**",
          "Mr Josphat Mutiso\nDirector, Consumer Affairs\nCommunications Regulator of Kenya",
          "Tel.: +254 20 555 0133\nE-mail: mutiso@cak.example.org",
        ],
        ["**Action required:**", { text: "CWG-COP is invited to consider proposals KEN/6/1 and KEN/6/2.", columns: 2 }],
      ],
    ),
    h(1, "Summary"),
    p(
      "This contribution describes the Code of Conduct for Online Services Used by Children (“the Code”), which entered into force in Kenya on 1 July 2024, and the results of its first year. It proposes that Member States share their codes of conduct through CWG-COP.",
    ),
    h(1, "1 Background"),
    p(
      "A survey carried out in 2023 among 3 150 children between 9 and 16 years old in 12 counties showed that 61 per cent of them go online every day, mostly with a telephone of a parent, and that only 14 per cent knew where to report something that had upset them.",
    ),
    h(1, "2 The Code"),
    p(
      "The Code was drawn up by the regulator together with industry, schools and the Office of the Data Commissioner. It asks providers:",
    ),
    b([
      "to switch on the strictest privacy settings for users under 18;",
      "not to show advertising for betting, alcohol or loans to children;",
      "to publish terms of use in English and Kiswahili that a child of 12 understands;",
      "to answer complaints by children within 72 hours.",
    ]),
    p(
      "Joining is voluntary. Providers that have joined may use the Salama mark, a green shield, which is withdrawn after two unresolved complaints.",
    ),
    h(1, "3 Results of the first year"),
    t(
      [5, 3, 3],
      [
        ["Indicator", "31 December 2024", "30 June 2025"],
        ["Providers that have joined the Code", "17", "46"],
        ["of which companies with fewer than 50 employees", "6", "29"],
        ["Complaints received through the portal Sema Salama", "388", "1 274"],
        ["Complaints answered within 72 hours", "71%", "83%"],
        ["Salama marks withdrawn", "0", "2"],
      ],
    ),
    p(
      "Small companies were helped by a starter kit and by a legal clinic at the University of Nairobi. Running the portal and the clinic costs KES 48 million a year, two thirds of which is paid by the Universal Service Fund.",
    ),
    h(1, "4 Lessons learned"),
    n([
      "Children use the portal when it can be reached by telephone: 57 per cent of the complaints came by text message to the short code 1195.",
      "A mark that everybody knows is a stronger incentive than a fine.",
      "Providers without an office in the country are hard to reach; only three of them have joined.",
    ]),
    h(1, "5 Proposals"),
    p(
      "**KEN/6/1** CWG-COP to collect codes of conduct of Member States and industry in one place, with a common template of not more than two pages.",
    ),
    p(
      "**KEN/6/2** CWG-COP to set up a correspondence group to compare them. Kenya offers to convene the group and to report to the twenty-first meeting.",
    ),
  ],
};
