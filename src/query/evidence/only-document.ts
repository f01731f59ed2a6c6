/** Only a document is named, and nothing that it says. */
import type { ChoiceEvidence } from "./evidence.ts";

export const onlyDocument: ChoiceEvidence = {
  name: "only-document",
  range: [0, 1],
  sign: -1,
  reason: "who asks mostly wants to hear what stands in it",
  measure: ({ candidate: { finding } }) =>
    finding.statement.kind === "document" || finding.statement.kind === "documents" ? 1 : 0,
  examples: [
    { question: "circular 112", of: "fact", value: 1 },
    { question: "show me the liaison from q3/2 to cwg-cop in 2023", of: "fact", value: 1 },
    { question: "who is the bdt focal point for q3/2?", of: "passage", value: 0 },
  ],
};
