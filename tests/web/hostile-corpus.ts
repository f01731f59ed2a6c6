/** A corpus whose names, posts, meetings and titles are made to become markup, formulas or lines of a calendar. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const PERSON = '=HYPERLINK("http://evil.example") <script>alert(1)</script>';
const ROLE = "</text></svg><img src=x onerror=alert(1)> Chair";
const EVENT = "]]> <svg/onload=alert(1)> END:VEVENT meeting";
const TITLE = "+1 </title><script>alert(2)</script> & title";

/** Writes two statements of one group. */
export function writeHostile(folder: string): void {
  for (const [id, date, other] of [
    ["hostile-old", "2023-03-01", "Another Person"],
    ["hostile-new", "2024-03-01", PERSON],
  ] as const) {
    const head = [
      `id: ${id}`,
      `title: ${JSON.stringify(`${TITLE} ${id}`)}`,
      'type: "liaison statement"',
      `date: "${date}"`,
      "dateBasis: printed",
      `from: ${JSON.stringify(`"><script>alert(3)</script> Question 9/9`)}`,
      `meeting: ${JSON.stringify(`'"><b>meeting</b>`)}`,
      "language: en",
      `source:\n  file: ${id}.txt\n  sha256: ${"0".repeat(64)}`,
    ];
    const person = other.replaceAll("<", "\\<");
    const text = [
      `- ${person}, ${ROLE.replaceAll("<", "\\<")}`,
      `${EVENT.replace("<", "\\<").replace("]]", "\\]\\]")} on 5 May 2025`,
    ];
    writeFileSync(join(folder, `${id}.md`), `---\n${head.join("\n")}\n---\n\n# Statement\n\n${text.join("\n\n")}\n`);
    const facts = {
      roles: [{ person: other, role: ROLE }],
      events: [{ title: EVENT, start: "2025-05-05", printed: "5 May 2025", status: "planned" }],
    };
    writeFileSync(join(folder, `${id}.facts.yaml`), JSON.stringify(facts));
  }
}
