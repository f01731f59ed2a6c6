import type { Language } from "../domain/language.ts";

/** Short words that only one of the three languages in Latin letters has. */
const WORDS: Readonly<Record<"en" | "fr" | "es", RegExp>> = {
  en: /(?<!\p{L})(?:the|and|of|to|is|are|for|with|on|by|that|this|from|will|be|has|have|which|as|an|at|its|or|was)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|du|et|une|est|sont|dans|pour|sur|au|aux|par|que|qui|avec|cette|ce|ces|il|pas|ou|l['’]|d['’])(?!\p{L}{3})/giu,
  es: /(?<!\p{L})(?:el|los|las|del|y|una|es|son|para|por|con|que|se|al|como|más|su|sus|está|este|esta|lo)(?!\p{L})/giu,
};

/** The language that most of a text is written in: its script first, then its short words; English when it has none. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const scripts: readonly (readonly [Language, number])[] = [
    ["ru", count(/\p{Script=Cyrillic}/gu)],
    ["ar", count(/\p{Script=Arabic}/gu)],
    ["zh", count(/\p{Script=Han}/gu) * 3],
  ];
  const [script, most] = scripts.toSorted((a, b) => b[1] - a[1])[0] ?? ["en", 0];
  if (most > latin) return script;
  const scores = (["en", "fr", "es"] as const).map((language) => [language, count(WORDS[language])] as const);
  return scores.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "en";
}
