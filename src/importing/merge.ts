/** Joins what a person mended with what a changed original brings: a three-way merge by lines. */

/** The outcome; with conflicts there is no text, as nobody but a person can say which side is right. */
export type Merge =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/** Lines that were changed on both sides. */
export interface Conflict {
  /** line in the person's version, from 1 */
  readonly line: number;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * @param base what the importer wrote last time
 * @param mine that, as a person mended it
 * @param theirs what the importer would write now
 * @param isSettled true when the person has brought both together by hand: where they differ still, the person is right
 */
export function mergeTexts(base: string, mine: string, theirs: string, isSettled = false): Merge {
  if (mine === theirs || base === theirs) return { ok: true, text: mine };
  if (base === mine) return { ok: true, text: theirs };
  const [b, m, t] = [base.split("\n"), mine.split("\n"), theirs.split("\n")];
  const [inMine, inTheirs] = [matches(b, m), matches(b, t)];
  const out: string[] = [];
  const conflicts: Conflict[] = [];
  let [atBase, atMine, atTheirs] = [0, 0, 0];
  while (atBase <= b.length) {
    // The next line of the base that both sides still have ends a stretch of changes.
    let anchor = atBase;
    while (anchor < b.length && !((inMine[anchor] ?? -1) >= atMine && (inTheirs[anchor] ?? -1) >= atTheirs))
      anchor += 1;
    const endMine = anchor < b.length ? (inMine[anchor] ?? m.length) : m.length;
    const endTheirs = anchor < b.length ? (inTheirs[anchor] ?? t.length) : t.length;
    const was = b.slice(atBase, anchor).join("\n");
    const [own, other] = [m.slice(atMine, endMine), t.slice(atTheirs, endTheirs)];
    if (own.join("\n") === was || own.join("\n") === other.join("\n")) out.push(...other);
    else if (other.join("\n") === was || isSettled || holdsNews(own, other, b.slice(atBase, anchor))) out.push(...own);
    else if (was === "" && goesOn(own, other)) out.push(...own, ...other);
    else if (was === "" && goesOn(other, own)) out.push(...other, ...own);
    else conflicts.push({ line: atMine + 1, mine: own.join("\n"), theirs: other.join("\n") });
    if (anchor >= b.length) break;
    out.push(b[anchor] ?? "");
    [atBase, atMine, atTheirs] = [anchor + 1, endMine + 1, endTheirs + 1];
  }
  return conflicts.length === 0 ? { ok: true, text: out.join("\n") } : { ok: false, conflicts };
}

/** True when the person's lines hold all of the new ones in their order, and those say anything new at all. */
function holdsNews(own: readonly string[], other: readonly string[], was: readonly string[]): boolean {
  let at = 0;
  for (const line of own) if (line === other[at]) at += 1;
  return at === other.length && other.some((line) => line.trim() !== "" && !was.includes(line));
}

/** True when some lines go on with the item of a list above them, and the others begin the next. */
function goesOn(lines: readonly string[], next: readonly string[]): boolean {
  const indent = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
  const [first = ""] = next;
  return /^ *- /.test(first) && lines.length > 0 && lines.every((line) => indent(line) > indent(first));
}

/** For each line of `a` the line of `b` that is the same in a longest common subsequence, else undefined. */
function matches(a: readonly string[], b: readonly string[]): readonly (number | undefined)[] {
  const out: (number | undefined)[] = new Array(a.length).fill(undefined);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    out[start] = start;
    start += 1;
  }
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
    out[endA] = endB;
  }
  const [rows, columns] = [endA - start, endB - start];
  // Beyond this the middle counts as changed as a whole, which is slower to review and never wrong.
  if (rows === 0 || columns === 0 || rows * columns > 25_000_000) return out;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[start + i] === b[start + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[start + i] === b[start + j]) {
      out[start + i] = start + j;
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return out;
}
