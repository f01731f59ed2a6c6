import { bodyIn } from "../bodies.ts";

/** Finds the group that a sentence speaks of, named (`JCA-COP`) or described (`a correspondence group on age assurance`). */

const NOUN =
  "(?:group|working party|committee|team|panel|task force|board|commission|forum|network|council|comité|groupe|conseil|réseau|grupo|comisión|consejo|mesa|red|группа|группы|комитет|комиссия|chapter|section|text|draft|chapitre|capítulo)";

/** `steering committee`, `correspondence group on age assurance`, `comité national`; never a group that is only pointed at. */
const DESCRIBED = new RegExp(
  `(?<![\\p{L}-])(?:(?!(?:the|a|an|this|that|its|their|by|of|in|on|up|and|with|is|le|la|un|une|ce|el|los|por|par)\\s)\\p{L}[\\p{L}-]+\\s+){0,3}${NOUN}(?![\\p{L}-])(?:\\s+(?:national|nationale|nacional|directeur|de pilotage|por correspondencia|(?:de|del|de la|d['’])\\s?\\p{Ll}+))?(?:\\s+(?:on|for|of|sur|pour|sobre|para|по)\\s+(?:the\\s+)?(?:(?!(?:is|was|are|were|has|will|which|who|that|and|est|es|fue)(?!\\p{L}))[\\p{L}\\d/-]+\\s?){1,6})?`,
  "giu",
);

/** The last or first group in a text: the one nearest to what follows or goes before. */
export function groupIn(text: string, which: "first" | "last"): string | null {
  const named = namedIn(text);
  const described = [...text.matchAll(DESCRIBED)]
    .map((match) => ({ text: match[0].trim(), start: match.index }))
    .filter((each) => /\s/.test(each.text));
  const found = [...named, ...described].toSorted((a, b) => a.start - b.start || b.text.length - a.text.length);
  const chosen = which === "first" ? found[0] : found.at(-1);
  // "correspondence group on age assurance of CWG-COP": the first that holds the others is meant.
  const holder = found.find(
    (each) =>
      chosen !== undefined &&
      each.start <= chosen.start &&
      each.start + each.text.length >= chosen.start + chosen.text.length,
  );
  return (holder ?? chosen)?.text ?? null;
}

function namedIn(text: string): readonly { text: string; start: number }[] {
  const out: { text: string; start: number }[] = [];
  for (let from = 0; from < text.length; ) {
    const name = bodyIn(text.slice(from));
    if (name === null) break;
    const start = text.indexOf(name, from);
    out.push({ text: name, start });
    from = start + name.length;
  }
  return out;
}

/**
 * The group that a verb right after `before` is about. `It` and `the committee` point to a group of the sentences before.
 * @param earlier the sentences before in the same paragraph
 */
export function groupNear(before: string, earlier: string): string | null {
  const bracketed = /\(([\p{Lu}][\p{Lu}\d-]{2,})\)[^()]{0,40}$/u.exec(before)?.[1];
  if (bracketed !== undefined) return bracketed;
  const own = groupIn(before, "last");
  if (own !== null) return own;
  const pointed = POINTED.exec(before)?.[1];
  if (pointed === undefined) return null;
  const kind = /^(?:it|il|elle|он|она)$/iu.test(pointed) ? null : pointed.toLowerCase();
  const candidates = namedIn(earlier).filter((each) => kind === null || each.text.toLowerCase().includes(kind));
  return candidates.at(-1)?.text ?? (kind === null ? groupIn(earlier, "last") : null);
}

const POINTED =
  /^(?:the|this|le|la|el|ce|este)?\s*(it|il|elle|он|она|group|committee|team|panel|board|commission|council|forum|network|party|comité|groupe|conseil|grupo|comisión|consejo)(?!\p{L})/iu;
