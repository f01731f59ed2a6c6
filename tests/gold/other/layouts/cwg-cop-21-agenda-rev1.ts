/** The first revision of the invitation: other dates, another room, one item more. */
import { grid, h, n, p, type TextLayout, t } from "../layout.ts";

export const cwgCop21AgendaRev1: TextLayout = {
  id: "cwg-cop-21-agenda-rev1",
  format: "docx",
  title: "Invitation and draft agenda (Rev.1), twenty-first meeting of CWG-COP",
  date: "2026-01-30",
  header: "CWG-COP-21/1(Rev.1)-E",
  footer: "Council Working Group on Child Online Protection",
  blocks: [
    grid(
      [6, 4],
      [
        [
          "**Council Working Group on Child Online Protection (CWG-COP)**\nTwenty-first meeting – Geneva, 3-4 March 2026",
          "**Document CWG-COP-21/1 (Rev.1)-E**\n**30 January 2026**\n**Original: English**",
        ],
      ],
    ),
    h(1, "Invitation and draft agenda (Rev.1)"),
    p(
      "This revision replaces Document CWG-COP-21/1 of 18 December 2025. The meeting has been moved by one week because Room C2 is being renovated.",
    ),
    p(
      "The twenty-first meeting of CWG-COP will take place at ITU headquarters in Geneva, Room K of the Montbrillant building, on 3 and 4 March 2026, from 0930 to 1230 hours and from 1430 to 1730 hours on both days. It will be chaired by Ms Roxana Quispe Huamán (Peru), Vice-Chair, as the Chair, Mr Luka Vidmar (Slovenia), is unable to attend.",
    ),
    h(2, "Practical information"),
    n([
      "Contributions should be sent to cwg-cop@example.org not later than 17 February 2026.",
      "Registration remains open until 27 February 2026, through the focal point of each delegation.",
      "Interpretation will be provided from and into English, French, Spanish and Arabic.",
      "For further information please contact the secretary of the group, Ms Oyunaa Batbayar, Tel.: +41 22 555 0699.",
    ]),
    h(2, "Draft agenda"),
    t(
      [1, 6, 3],
      [
        ["Item", "Subject", "Document"],
        ["1", "Opening remarks and adoption of the agenda", "CWG-COP-21/1 (Rev.1)"],
        ["2", "Report of the secretariat on activities", "CWG-COP-21/2"],
        ["3", "Liaison statement from ITU-T Study Group 17 on age assurance", "SG17-LS63"],
        ["4", "Interim report of the correspondence group CG-CODES", "CWG-COP-21/3"],
        ["5", "Results of the online consultation of young people", "CWG-COP-21/4 (Rev.1)"],
        [
          { text: "6", rows: 2 },
          "Contributions by Member States: Oman, on parental control in home routers",
          "CWG-COP-21/5",
        ],
        ["Contributions by Member States: Slovenia, on media literacy of grandparents", "CWG-COP-21/6"],
        ["7", "Proposal to rename the group (paragraph 4.4 of Document CWG-COP-20/14)", "CWG-COP-21/7"],
        ["8", "Any other business and dates of the next meetings", ""],
      ],
    ),
    p("Item 5 will be presented by two members of the Youth Panel on the first day at 1430 hours."),
  ],
};
