/** What `copdesk eval` prints. */
import type { GoldSummary, Grade, LeftOut, LeftOutGrade, Marks, Share } from "../../src/index.ts";
import { tableLines } from "./render/table.ts";
import type { RenderOptions } from "./render/view.ts";
import { plain } from "./render/width.ts";

/** The figures as tables. */
export function summaryTable(summary: GoldSummary, { width, paint }: RenderOptions): string {
  const head = (text: string) => paint("headline", text);
  const { answerable, unanswerable } = summary.marks;
  const kinds = summary.kinds.map((each) => [
    each.kind,
    ...shareCells(each),
    ...shareCells({ passed: each.served, total: each.total }).slice(2),
  ]);
  const all = [
    ["served (right or lead)", ...shareCells(summary.served)],
    ["headline alone answers", ...shareCells(summary.headlineAlone)],
    ["first citation's document right", ...shareCells(summary.firstDocument)],
    ["superseded or excluded in headline", String(summary.superseded), "", ""],
    ["utility", "", "", summary.utility.toFixed(3)],
    ["balanced accuracy (a lead is no answer)", "", "", percent(summary.balancedAccuracy)],
  ];
  return [
    ...tableLines(["kind", "passed", "of", "share", "served"], kinds, width, head),
    "",
    ...tableLines(["answerable", "", "unanswerable", ""], markRows(answerable, unanswerable), width, head),
    "",
    ...tableLines(["all", "passed", "of", "share"], all, width, head),
    "",
  ].join("\n");
}

function markRows(answerable: Marks, unanswerable: Marks): readonly (readonly string[])[] {
  return [
    ["right", String(answerable.right), "refused", String(unanswerable.refused)],
    ["lead", String(answerable.lead), "lead", String(unanswerable.lead)],
    ["missed", String(answerable.missed), "missed", String(unanswerable.missed)],
    ["told wrong", String(answerable["told-wrong"]), "told wrong", String(unanswerable["told-wrong"])],
    ["denied wrong", String(answerable["denied-wrong"]), "", ""],
  ];
}

/** Every failure: the question, what came, and why that fails. */
export function failureLines(grades: readonly Grade[], { paint }: RenderOptions): string {
  return grades
    .filter((each) => each.failures.length > 0)
    .map(({ question, answer, mark, failures }) =>
      [
        `${paint("number", question.id)} ${paint("headline", plain(question.question))} (${question.kind})`,
        ...(question.history.length > 0 ? [`  after: ${plain(question.history.join(" / "))}`] : []),
        `  ${mark}, ${answer.outcome}: ${plain(answer.headline)}`,
        ...failures.map((each) => `  ${paint("bad", `✗ ${plain(each)}`)}`),
        "",
        "",
      ].join("\n"),
    )
    .join("");
}

/** What came without each document; what claims nothing is honest. */
export function leftOutTable(
  grades: readonly LeftOutGrade[],
  honesty: (grades: readonly LeftOutGrade[]) => Share,
  { width, paint }: RenderOptions,
): string {
  const documents = [...new Set(grades.map((each) => each.document))];
  const row = (name: string, of: readonly LeftOutGrade[]) => {
    const count = (result: LeftOut) => String(of.filter((each) => each.result === result).length);
    return [
      name,
      ...shareCells(honesty(of)),
      ...(["refused", "lead", "missed", "told-wrong", "older"] as const).map(count),
    ];
  };
  const rows = documents.map((id) =>
    row(
      id,
      grades.filter((each) => each.document === id),
    ),
  );
  const names = ["without", "honest", "of", "share", "refused", "lead", "missed", "told wrong", "older state"];
  return [...tableLines(names, [...rows, row("all", grades)], width, (text) => paint("headline", text)), ""].join("\n");
}

/** Every question that was answered although its document was away. */
export function leftOutLines(grades: readonly LeftOutGrade[], { paint }: RenderOptions): string {
  return grades
    .filter((each) => each.result === "told-wrong" || each.result === "older")
    .map(({ document, question, answer, result }) =>
      [
        `${paint("number", question.id)} ${paint("headline", plain(question.question))} (without ${document})`,
        `  ${result === "older" ? paint("quiet", "older state") : paint("bad", "✗ answered")}: ${plain(answer.headline)}`,
        "",
        "",
      ].join("\n"),
    )
    .join("");
}

function shareCells(share: Share): readonly string[] {
  return [String(share.passed), String(share.total), share.total === 0 ? "–" : percent(share.passed / share.total)];
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}
