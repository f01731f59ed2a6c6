import { readBlocks } from "../corpus/blocks.ts";
import { readFacts } from "../corpus/facts.ts";
import { toDocument } from "../corpus/passages.ts";
import { createProver } from "../corpus/proof.ts";
import { states } from "../corpus/role-forms.ts";
import type { Account } from "../domain/account.ts";
import { USUAL_AUDIENCE } from "../domain/audience.ts";
import type { Document, DocumentMeta } from "../domain/document.ts";
import type { Language } from "../domain/language.ts";
import type { MarkFinder } from "../text/marks.ts";
import { takeAccount } from "./account/take-account.ts";
import { arrange } from "./arrange/arrange.ts";
import type { Draft } from "./draft.ts";
import type { ProposedFacts } from "./facts.ts";
import { type Head, readHead } from "./head.ts";
import { type Reading, unitsOf } from "./reading.ts";
import { recognise } from "./recognise/recognise.ts";
import type { RoleFinder } from "./role-finder.ts";
import type { Source } from "./source.ts";
import type { CountryFinder } from "./text-tools.ts";
import { toMarkdown } from "./to-markdown.ts";
import { factsYaml, frontMatter } from "./to-yaml.ts";
import { verified } from "./verify.ts";

/** A document as it would stand in the corpus. */
export interface Proposal {
  readonly id: string;
  readonly head: Head;
  /** content of `<id>.md` */
  readonly markdown: string;
  /** content of `<id>.facts.yaml`; null when nothing was recognised */
  readonly factsYaml: string | null;
  readonly facts: ProposedFacts;
  readonly passages: number;
  /** how much of the file stands in the document, and what was left out */
  readonly account: Account;
  /** what the file held and the corpus does not */
  readonly warnings: readonly string[];
  /** what a person should decide or add, one line each */
  readonly unsure: readonly string[];
}

/**
 * Turns a draft into a corpus document with its front matter and facts. Every fact is verified against the document as
 * the corpus will load it; what does not stand there word for word is left out and listed.
 * @param countries makes a finder for the language the document turns out to be in
 * @param marks finds the words by which documents mark things
 * @param roles finds the names of posts
 */
export function propose(
  draft: Draft,
  source: Source,
  countries: (language: Language) => CountryFinder,
  marks: MarkFinder,
  roles: RoleFinder,
): Proposal {
  const blocks = arrange(draft, roles);
  const head = readHead(draft, blocks, source.file.replace(/^.*\//, "").replace(/\.[^.]+$/, ""), marks, roles);
  const body = toMarkdown(blocks);
  const document = toDocument(metaOf(source, head), readBlocks(body));
  const prover = createProver(document);
  const reading: Reading = {
    blocks,
    units: unitsOf(blocks),
    head,
    countries: countries(head.language),
    marks,
    roles,
    holds: (value) => prover.holds(value),
    holdsRole: (role) => states(prover, "role", role),
  };
  const { facts, refused } = verified(recognise(reading), prover);
  const yaml = factsYaml(facts);
  const account = takeAccount(draft.met, blocks);
  return {
    id: source.id,
    head,
    markdown: `${frontMatter(source, head, draft.trackedChanges, account)}\n${body}`,
    factsYaml: yaml !== null && loads(yaml, document) ? yaml : null,
    facts,
    passages: document.passages.length,
    account,
    warnings: draft.warnings,
    unsure: [...head.unsure, ...refused],
  };
}

/** The last word has the loader of the corpus itself. */
function loads(yaml: string, document: Document): boolean {
  return readFacts(`${document.id}.facts.yaml`, yaml, document).ok;
}

function metaOf(source: Source, head: Head): DocumentMeta {
  return {
    id: source.id,
    title: head.title,
    type: head.type,
    symbol: head.symbol,
    date: head.date,
    dateBasis: head.dateBasis,
    from: head.from,
    to: head.to,
    meeting: head.meeting,
    language: head.language,
    replaces: head.replaces,
    audience: USUAL_AUDIENCE,
    source: { file: source.file, sha256: source.sha256, url: source.url ?? null },
  };
}
