/** The words and phrases that the desk listens for: every list of the lexicon and of the code, as it stands there. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ROOMS = ["src/text", "src/query", "src/search", "src/corpus"];

/** Words that stand side by side somewhere: one list of alternatives. */
export type PhraseList = readonly string[];

/** Every list of the lexicon and every list of the code; each holds a phrase at least. */
export function phraseLists(): { readonly lexicon: readonly PhraseList[]; readonly code: readonly PhraseList[] } {
  const code = ROOMS.flatMap(files).flatMap((file) => alternativesIn(readFileSync(file, "utf8")));
  return { lexicon: lexicon().filter((list) => list.length > 0), code: code.filter((list) => list.length > 0) };
}

/**
 * The phrases of a list that begin with another one of it ("the year" beside "the"): what is made of such can be read
 * in two ways at every place.
 */
export function knotsOf(list: PhraseList): PhraseList {
  const known = new Set(list);
  return list.filter((phrase) => {
    const words = phrase.split(/\s+/);
    return words.some((_, i) => i > 0 && known.has(words.slice(0, i).join(" ")));
  });
}

function files(room: string): readonly string[] {
  return readdirSync(`${ROOT}${room}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .map((name) => `${ROOT}${room}/${name}`);
}

function lexicon(): readonly PhraseList[] {
  const folder = `${ROOT}corpus/lexicon`;
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").split("\n"))
    .filter((line) => !/^\s*#/.test(line))
    .map((line) => phrasesOf(line.replace(/^\s*(?:- )?(?:[\w-]+: )?/, "").split(/ \/ |, /)));
}

/** The alternatives of every text and regular expression of a source file. */
function alternativesIn(source: string): readonly PhraseList[] {
  const lists: PhraseList[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) lists.push(phrasesOf(node.text.split(/ \/ |\|/)));
    if (ts.isRegularExpressionLiteral(node)) lists.push(phrasesOf(node.text.split(/[|/()[\]{}?*+^$.]+/)));
    if (ts.isArrayLiteralExpression(node))
      lists.push(phrasesOf(node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return lists;
}

function phrasesOf(parts: readonly string[]): PhraseList {
  const plain = parts.map((part) => part.replace(/\\s[+*]?/g, " ").trim());
  return [...new Set(plain)].filter((part) => /^[\p{L}\p{M}\p{N}' -]{1,40}$/u.test(part) && /\p{L}/u.test(part));
}
