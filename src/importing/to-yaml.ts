import { stringify } from "yaml";
import type { Account } from "../domain/account.ts";
import type { ProposedFacts } from "./facts.ts";
import type { Head } from "./head.ts";
import type { Source } from "./source.ts";

const OPTIONS = { lineWidth: 0 } as const;

/** The front matter of `<id>.md` with its fences; keys without a value are left out. */
export function frontMatter(source: Source, head: Head, trackedChanges: boolean, account: Account): string {
  const meta = {
    id: source.id,
    title: head.title,
    type: head.type,
    ...(head.symbol === null ? {} : { symbol: head.symbol }),
    ...(head.date === null ? {} : { date: head.date, dateBasis: head.dateBasis }),
    ...(head.from === null ? {} : { from: head.from }),
    ...(head.to.length === 0 ? {} : { to: head.to }),
    ...(head.meeting === null ? {} : { meeting: head.meeting }),
    language: head.language,
    ...(head.replaces.length === 0 ? {} : { replaces: head.replaces }),
    ...(trackedChanges ? { trackedChanges: true } : {}),
    source: { file: source.file, sha256: source.sha256, ...(source.url === undefined ? {} : { url: source.url }) },
    account: {
      letters: account.letters,
      placed: account.placed,
      ...(account.left.length === 0 ? {} : { left: account.left }),
    },
  };
  return `---\n${stringify(meta, OPTIONS)}---\n`;
}

/** The content of `<id>.facts.yaml`, or null when there are no facts. */
export function factsYaml(facts: ProposedFacts): string | null {
  const sections = Object.entries(facts).filter(([, items]) => items.length > 0);
  if (sections.length === 0) return null;
  const head =
    "# What this document states, in a form the desk can look up. Every value stands word for word in the document.\n";
  return head + stringify(Object.fromEntries(sections), OPTIONS);
}
