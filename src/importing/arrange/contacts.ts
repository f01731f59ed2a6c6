import type { Block, Inline } from "../draft.ts";
import { plain } from "../draft.ts";
import { lines } from "../inline.ts";
import { fieldKey, splitField } from "../labels.ts";
import { holdsContact, isClosing, isRoleLine } from "../lines.ts";
import { isName, nameAt } from "../people.ts";
import type { RoleFinder } from "../role-finder.ts";

/** Gathers the lines about one person into one contact block, and parts blocks that hold several persons. */
export function contactBlocks(blocks: readonly Block[], roles: RoleFinder): readonly Block[] {
  const out: Block[] = [];
  let signing = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.kind === "contact") {
      out.push(...persons(block.lines));
      continue;
    }
    if (block.kind === "quote") {
      out.push({ ...block, blocks: contactBlocks(block.blocks, roles) });
      continue;
    }
    if (block.kind !== "paragraph") {
      if (block.kind !== "rule") signing = false;
      out.push(block);
      continue;
    }
    const text = plain(block.inline);
    const run = [...lines(block.inline)];
    while (isShort(run) && nextJoins(run, blocks[at + 1], signing || out.at(-1)?.kind === "field", roles)) {
      const next = blocks[at + 1];
      if (next?.kind === "paragraph") run.push(...lines(next.inline));
      at += 1;
    }
    const [head, ...rest] = run;
    const opening = head === undefined ? "" : plain(head);
    if (
      head !== undefined &&
      rest.length > 0 &&
      isShort(run) &&
      (isClosing(opening) || /^[^@\d]{3,60}[:：]$/u.test(opening))
    ) {
      // "Kind regards" and "New contact:" stand above the lines about the person.
      out.push({ kind: "paragraph", inline: head });
      out.push(
        ...(rest.length > 1 && isContact(rest, roles)
          ? persons(rest)
          : [{ kind: "paragraph" as const, inline: joinLines(rest) }]),
      );
    } else if (run.length > 1 && isShort(run) && isContact(run, roles)) out.push(...persons(run));
    else out.push(block);
    signing = isClosing(text) || (signing && /^\[.*\]$|^\(.*\)$/u.test(text));
  }
  return out;
}

function joinLines(run: readonly Inline[]): Inline {
  return run.flatMap((line, at) => (at > 0 ? [{ text: "\n" }, ...line] : line));
}

function isShort(run: readonly Inline[]): boolean {
  return run.every((line) => plain(line).length <= 140) && run.length <= 60;
}

/** A name with a role or an address below it, or any lines with an address. */
function isContact(run: readonly Inline[], roles: RoleFinder): boolean {
  const texts = run.map((line) => plain(line));
  if (texts.some((text) => holdsContact(text))) return texts.filter((text) => text.length > 110).length === 0;
  return isName((texts[0] ?? "").replace(/,$/, "")) && texts.slice(1).some((text) => isRoleLine(text, roles));
}

/** True when the following paragraph goes on about the same person: a role under a name, a number under a role. */
function nextJoins(run: readonly Inline[], next: Block | undefined, expected: boolean, roles: RoleFinder): boolean {
  if (next?.kind !== "paragraph") return false;
  const follows = lines(next.inline).map((line) => plain(line));
  const first = follows[0] ?? "";
  const texts = run.map((line) => plain(line));
  const key = splitField(first)?.key ?? fieldKey(first);
  if (key === "telephone" || key === "email")
    return texts.some((text) => nameAt(text) !== null || isRoleLine(text, roles) || holdsContact(text));
  const named = texts.some((text) => isName(text.replace(/,$/, "")) || (nameAt(text)?.titled ?? false));
  if (!named || first.length > 100 || follows.length > 4 || opensPost(first, roles)) return false;
  if (isRoleLine(first, roles) && nameAt(first) === null) return true;
  return expected && texts.length < 6 && holdsContact(first) && !/[.!?]$/.test(first);
}

/** `Vice-Rapporteurs:` stands above the next persons, and `Vice-Rapporteur: vacant` says that there is none. */
function opensPost(line: string, roles: RoleFinder): boolean {
  return isRoleLine(/^[^:：]{3,60}(?=\s*[:：])/u.exec(line)?.[0] ?? "", roles);
}

/** Parts lines at each further person: a name after the numbers of the one before. */
function persons(all: readonly Inline[]): Block[] {
  const groups: Inline[][] = [];
  let complete = false;
  for (const line of all) {
    const text = plain(line);
    const starts = startsPerson(text);
    const current = groups.at(-1);
    if (current === undefined || (starts && (complete || current.some((other) => startsPerson(plain(other)))))) {
      groups.push([line]);
      complete = false;
    } else current.push(line);
    if (holdsContact(text)) complete = true;
  }
  return groups.map((lines) => ({ kind: "contact", lines }));
}

function startsPerson(text: string): boolean {
  const key = splitField(text)?.key;
  if (key === "telephone" || key === "email") return false;
  const name = nameAt(text.trim());
  return (
    name !== null &&
    (name.titled ||
      text.slice(name.length).replace(/[\s,;]+$/u, "") === "" ||
      /^[,;(–-]/u.test(text.slice(name.length).trim()))
  );
}
