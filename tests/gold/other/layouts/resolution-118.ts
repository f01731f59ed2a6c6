/** A resolution of an assembly: recitals with letters and operative paragraphs with numbers. */
import { p, type TextLayout, t } from "../layout.ts";

export const resolution118: TextLayout = {
  id: "resolution-118",
  format: "docx",
  title: "RESOLUTION 118 (Gaborone, 2024)",
  date: "2024-10-24",
  header: "Resolution 118",
  footer: "World Telecommunication Standardization Assembly",
  blocks: [
    p("RESOLUTION 118 (Gaborone, 2024)", "center"),
    p("**Safety of children in immersive and conversational services**", "center"),
    p("(Gaborone, 2024)", "center"),
    p("The World Telecommunication Standardization Assembly (Gaborone, 2024),"),
    p("**recalling**"),
    p(
      "a) Resolution 179 (Rev. Bucharest, 2022) of the Plenipotentiary Conference, on ITU's role in child online protection;",
    ),
    p("b) Resolution 67 (Rev. Kigali, 2022) of the World Telecommunication Development Conference;"),
    p("c) the United Nations Convention on the Rights of the Child,"),
    p("**considering**"),
    p("a) that virtual worlds and conversational agents are used by children of ever younger age;"),
    p("b) that a conversational agent may be taken for a human being by a child;"),
    p("c) that technical means of protection should not lead to the collection of more personal data than needed,"),
    p("**recognizing**"),
    p("a) that the best interests of the child are a primary consideration in all actions that concern children;"),
    p(
      "b) the work of ITU-T Study Group 17 on security and of the Council Working Group on Child Online Protection (CWG-COP);",
    ),
    p("c) that developing countries need assistance in testing services,"),
    p("**noting**"),
    p(
      "that an immersive service is a service that gives a user the sense of being present in a place other than the one where he or she is,",
    ),
    p("**resolves**"),
    p(
      "1 to continue the work on technical measures for the safety of children in immersive and conversational services as a matter of priority;",
    ),
    p("2 that such measures be tested with children and, as far as possible, designed with them;"),
    p("3 to encourage the use of open specifications, so that small providers can apply them,"),
    p("**instructs the Director of the Telecommunication Standardization Bureau**"),
    p("1 to organize at least one workshop a year on the subject, each time in another region;"),
    p("2 to set up and keep up to date a public list of test laboratories;"),
    p(
      "3 to report each year to the ITU Council, and to the next assembly in 2028, on the implementation of this resolution,",
    ),
    p("**instructs ITU-T Study Group 17**"),
    p("1 to study a label by which a child can tell a conversational agent from a human being;"),
    p("2 to complete a first Recommendation on the subject by the end of 2026,"),
    p("**invites Member States**"),
    p("1 to name a national contact for the safety of children in immersive services by 30 June 2025;"),
    p("2 to share the results of tests with the Bureau,"),
    p("**invites Sector Members, Associates and Academia**"),
    p("to contribute to the study and to offer places in their laboratories to testers from developing countries."),
    t(
      [4, 6],
      [
        ["Editorial history", ""],
        ["Proposed by", "African Telecommunications Union, supported by Brazil and Norway"],
        ["Adopted", "Gaborone, 24 October 2024"],
      ],
    ),
  ],
};
