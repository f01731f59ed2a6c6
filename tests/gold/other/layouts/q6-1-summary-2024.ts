/** A summary report whose table of contributions has other columns in another order than most. */
import { h, p, type TextLayout, t } from "../layout.ts";

export const q61Summary2024: TextLayout = {
  id: "q6-1-summary-2024",
  format: "docx",
  title: "Summary report of the session on child online protection",
  date: "2024-11-14",
  header: "Document 1/REP/27-E",
  footer: "ITU-D Study Group 1",
  blocks: [
    t(
      [5, 5],
      [
        [
          "ITU-D STUDY GROUP 1\nQuestion 6/1: Consumer information, protection and rights",
          "Document 1/REP/27-E\n14 November 2024\nEnglish only",
        ],
      ],
    ),
    h(
      1,
      "Summary report of the session on child online protection, Rapporteur Group meeting on Question 6/1 (Geneva, 12 November 2024)",
    ),
    h(2, "Introduction"),
    p(
      "The session was moderated by the Co-Rapporteurs for Question 6/1, Ms Carmen Villalobos Rojas (Costa Rica) and Mr Abdoulaye Ndiaye (Senegal), and was attended by 74 delegates. Six contributions were presented; they are listed below in the order in which they were taken.",
    ),
    h(2, "Contributions considered"),
    t(
      [1, 2, 4, 7, 3],
      [
        ["No.", "Member State", "Subject", "Abstract", "Doc."],
        [
          "1",
          "Ghana",
          "Digital literacy clubs in basic schools",
          "Since 2021 the regulator has set up clubs in 640 basic schools. Pupils from 8 to 12 years old meet once a week with a trained teacher. An evaluation in 2023 found that reports of strangers making contact had doubled, which is taken as a sign of trust.",
          "1/112",
        ],
        [
          "2",
          "Viet Nam",
          "Network for the rescue and protection of children online",
          "The network of 32 organizations, set up in June 2021, receives reports by the number 111 and asks providers to block content within 24 hours.",
          "1/118 (Rev.1)",
        ],
        [
          "3",
          "Costa Rica",
          "Consumer rights of children in video games",
          "A decree of March 2024 obliges sellers of games to show the price of random items (“loot boxes”) in colones and to refund purchases by children under 15 within 30 days.",
          "1/121",
        ],
        [
          "4",
          "Estonia and Finland",
          "Web constables: police officers in social networks",
          "Officers answer children under their own name. In 2023 they had 6 900 conversations in Estonia and 11 200 in Finland. One in twenty led to an investigation.",
          "1/125",
        ],
        [
          "5",
          "Ghana",
          "Reporting portal for child sexual abuse material",
          "The portal, run with a British foundation, has led to the removal of 214 pages since October 2020.",
          "1/126",
        ],
        [
          "6",
          "Jordan",
          "Safe SIM card for children",
          "Three operators offer a SIM card for users under 16 with filtered content, without roaming and without in-app purchases. By September 2024 it had 85 000 users, at a price of JOD 2 a month.",
          "1/130",
        ],
      ],
    ),
    h(2, "Discussion"),
    p(
      "Delegates asked Jordan whether the filter can be changed by parents; it can be relaxed in two steps from the age of 13. Brazil asked Costa Rica about foreign sellers. Costa Rica answered that payment services are asked to stop payments to sellers who do not comply.",
    ),
    h(2, "Conclusions"),
    p(
      "6.1 The meeting agreed to add a section on children as consumers to the draft final report, edited by Ms Villalobos Rojas.",
    ),
    p("6.2 Contributions to the section are invited by 28 February 2025."),
    p("6.3 The BDT focal point for Question 6/1 is Ms Yulia Sorokina (yulia.sorokina@example.org)."),
  ],
};
