import { parseDates } from "../dates.ts";
import type { Block, Inline } from "../draft.ts";
import { plain } from "../draft.ts";
import { lines, tidy } from "../inline.ts";
import { isCapitals } from "../labels.ts";
import { isDateLine, isRoleLine, isTitleLine } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import type { RoleFinder } from "../role-finder.ts";

/**
 * Makes the title lines at the top of a document headings when no heading says what it is about. A title broken over
 * several lines becomes one; dates and names among them stay paragraphs.
 */
export function titleBlocks(blocks: readonly Block[], roles: RoleFinder): readonly Block[] {
  const head = blocks.findIndex((block) => block.kind === "heading" || isText(block));
  const hasTitle = blocks.some((block) => block.kind === "heading" && block.level === 1);
  if (hasTitle) return blocks;
  const out: Block[] = [];
  let seen = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph" || (head >= 0 && at >= head)) out.push(block);
    else {
      const made = titlesOf(block.inline, seen, roles);
      seen += made.filter((each) => each.kind === "heading").length;
      out.push(...made);
    }
  }
  return out;
}

/** True for what follows a title page: a sentence long enough to be no caption. */
function isText(block: Block): boolean {
  if (block.kind === "item" || block.kind === "table") return true;
  return block.kind === "paragraph" && plain(block.inline).length > 250;
}

function titlesOf(inline: Inline, seen: number, roles: RoleFinder): Block[] {
  const out: Block[] = [];
  let open: { inline: Inline; capitals: boolean } | null = null;
  let loose: Inline = [];
  const parts = lines(inline);
  const flushTitle = () => {
    if (open === null) return;
    const unfinished = /[:：]$/u.test(plain(open.inline));
    if (unfinished) {
      out.push({ kind: "paragraph", inline: open.inline });
      open = null;
      return;
    }
    const level: number = open.capitals || seen + out.filter((block) => block.kind === "heading").length === 0 ? 1 : 2;
    out.push({ kind: "heading", level, inline: tidy(open.inline.map(({ bold: _, ...run }) => run)) });
    open = null;
  };
  const flushLoose = () => {
    if (loose.length > 0) out.push({ kind: "paragraph", inline: loose });
    loose = [];
  };
  if (parts.some((line) => parseDates(plain(line)).length > 0 && !isDateLine(plain(line)))) {
    return [{ kind: "paragraph", inline }];
  }
  for (const line of parts) {
    const text = plain(line);
    const continued =
      open !== null && (/[:：,–—-]$/u.test(plain(open.inline)) || /^\p{Ll}/u.test(text) || parts.length > 1);
    if (!isTitlePart(text, roles) && !(open !== null && /^\p{Ll}/u.test(text) && text.length <= 120)) {
      flushTitle();
      loose = loose.length === 0 ? line : [...loose, { text: "\n" }, ...line];
      continue;
    }
    flushLoose();
    const capitals = isCapitals(text);
    if (open !== null && continued && open.capitals === capitals)
      open = { inline: [...open.inline, { text: " " }, ...line], capitals };
    else {
      flushTitle();
      open = { inline: line, capitals };
    }
  }
  flushTitle();
  flushLoose();
  return out;
}

/** Lines of letterheads and cover pages that say who and when, not what. */
const COVER =
  /^(?:international telecommunication union|union internationale|unión internacional|международный союз|الاتحاد الدولي|国际电信联盟|.{0,60}(?:sector|bureau|secteur|sector|бюро|сектор|局|部门)(?:\s*\(.{1,6}\))?|study (?:group|period) [\d-]+|united nations|nations unies|naciones unidas|distr\.?|general|restricted|(?:english|french|spanish|russian|arabic|chinese) only|original\b|document \S+|council(?:\s+\d{4})?|for (?:action|information))$/iu;

function isTitlePart(text: string, roles: RoleFinder): boolean {
  const bare = text.replace(/\s*[:：]$/u, "");
  if (COVER.test(bare) || !/\s/.test(bare) || parseDates(text).length > 0) return false;
  return (
    isTitleLine(bare) &&
    !isDateLine(text) &&
    !isName(text.replace(/,$/, "")) &&
    nameAt(text)?.titled !== true &&
    !(isRoleLine(text, roles) && text.length < 60)
  );
}
