/** What `copdesk eval` prints. */
import type { GoldSummary, Grade, LeftOutGrade, Share } from "../../src/index.ts";
import { tableLines } from "./render/table.ts";
import type { RenderOptions } from "./render/view.ts";
import { plain } from "./render/width.ts";

/** The figures as tables. */
export function summaryTable(summary: GoldSummary, { width, paint }: RenderOptions): string {
  const head = (text: string) => paint("headline", text);
  const kinds = summary.kinds.map((each) => [each.kind, ...shareCells(each)]);
  const all = [
    ["answerable", ...shareCells(summary.answerable)],
    ["unanswerable", ...shareCells(summary.unanswerable)],
    ["balanced accuracy", "", "", percent(summary.balancedAccuracy)],
    ["headline alone answers", ...shareCells(summary.headlineAlone)],
    ["first citation's document right", ...shareCells(summary.firstDocument)],
    ["superseded or excluded in headline", String(summary.superseded), "", ""],
  ];
  return [
    ...tableLines(["kind", "passed", "of", "share"], kinds, width, head),
    "",
    ...tableLines(["all", "passed", "of", "share"], all, width, head),
    "",
  ].join("\n");
}

/** Every failure: the question, what came, and why that fails. */
export function failureLines(grades: readonly Grade[], { paint }: RenderOptions): string {
  return grades
    .filter((each) => each.failures.length > 0)
    .map(({ question, answer, failures }) =>
      [
        `${paint("number", question.id)} ${paint("headline", plain(question.question))} (${question.kind})`,
        ...(question.history.length > 0 ? [`  after: ${plain(question.history.join(" / "))}`] : []),
        `  ${answer.outcome}: ${plain(answer.headline)}`,
        ...failures.map((each) => `  ${paint("bad", `✗ ${plain(each)}`)}`),
        "",
        "",
      ].join("\n"),
    )
    .join("");
}

/** Abstentions by removed document. */
export function leftOutTable(
  grades: readonly LeftOutGrade[],
  honesty: (grades: readonly LeftOutGrade[]) => Share,
  { width, paint }: RenderOptions,
): string {
  const documents = [...new Set(grades.map((each) => each.document))];
  const row = (name: string, of: readonly LeftOutGrade[]) => [
    name,
    ...shareCells(honesty(of)),
    String(of.filter((each) => each.result === "older").length),
  ];
  const rows = documents.map((id) =>
    row(
      id,
      grades.filter((each) => each.document === id),
    ),
  );
  return [
    ...tableLines(
      ["without", "abstained", "of", "share", "older state given"],
      [...rows, row("all", grades)],
      width,
      (text) => paint("headline", text),
    ),
    "",
  ].join("\n");
}

/** Every question that was answered although its document was away. */
export function leftOutLines(grades: readonly LeftOutGrade[], { paint }: RenderOptions): string {
  return grades
    .filter((each) => each.result !== "abstained")
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
