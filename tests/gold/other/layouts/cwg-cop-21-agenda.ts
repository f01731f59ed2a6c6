/** The invitation to a meeting with its draft agenda, as first issued. */
import { h, n, p, pageBreak, type TextLayout, t } from "../layout.ts";

export const cwgCop21Agenda: TextLayout = {
  id: "cwg-cop-21-agenda",
  format: "pdf",
  title: "Invitation and draft agenda, twenty-first meeting of CWG-COP",
  date: "2025-12-18",
  header: "CWG-COP-21/1-E",
  footer: "Council Working Group on Child Online Protection",
  blocks: [
    p("Document CWG-COP-21/1-E"),
    p("18 December 2025"),
    p("Original: English"),
    h(1, "Invitation and draft agenda"),
    h(2, "Twenty-first meeting of the Council Working Group on Child Online Protection (CWG-COP)"),
    p("Geneva, 24-25 February 2026"),
    p(
      "The twenty-first meeting of CWG-COP will take place at ITU headquarters in Geneva, Room C2 of the Tower building, on 24 and 25 February 2026, from 0930 to 1230 hours and from 1430 to 1730 hours on both days. It will be chaired by Mr Luka Vidmar (Slovenia).",
    ),
    h(2, "Practical information"),
    n([
      "Contributions should be sent to cwg-cop@example.org not later than 10 February 2026.",
      "Registration is open from 5 January to 20 February 2026, through the focal point of each delegation.",
      "Interpretation will be provided from and into English, French and Spanish, if it is requested by 23 January 2026.",
      "Remote participation is possible. Documents are available on the web page of the group.",
      "For further information please contact the secretary of the group, Ms Oyunaa Batbayar, Tel.: +41 22 555 0699.",
    ]),
    pageBreak,
    h(2, "Draft agenda"),
    t(
      [1, 6, 3],
      [
        ["Item", "Subject", "Document"],
        ["1", "Opening remarks and adoption of the agenda", "CWG-COP-21/1"],
        ["2", "Report of the secretariat on activities", "CWG-COP-21/2"],
        ["3", "Liaison statement from ITU-T Study Group 17 on age assurance", "SG17-LS63"],
        ["4", "Interim report of the correspondence group CG-CODES", "CWG-COP-21/3"],
        ["5", "Results of the online consultation of young people", "CWG-COP-21/4"],
        ["6", "Contributions by Member States and Sector Members", ""],
        ["7", "Any other business and dates of the next meetings", ""],
      ],
    ),
    p("Item 5 will be presented by two members of the Youth Panel on the second day at 0930 hours."),
  ],
};
