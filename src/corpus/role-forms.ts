import type { Prover } from "./proof.ts";

/**
 * The noun of a role beside the ways in which a text says it with a verb or in the plural: a document that says "chaired
 * by" states who is Chair. A role in facts may be this normal form of what the document says.
 */
const SAID_AS: Readonly<Record<string, readonly string[]>> = {
  Chair: [
    "chaired by",
    "chairs",
    "presided over by",
    "under the chairmanship of",
    "under the chair of",
    "Chairs",
    "Chairmen",
  ],
  "Co-Chair": ["co-chaired by", "co-chairs", "Co-Chairs", "Co-Chairmen"],
  Chairman: ["Chairmen"],
  "Vice-Chairman": ["Vice-Chairmen", "Vice-chairmen"],
  Editor: ["edited by", "edits", "Editors"],
  Convener: ["convened by", "convenes"],
  Moderator: ["moderated by", "moderates"],
  Coordinator: ["coordinated by", "coordinates"],
  Facilitator: ["facilitated by", "facilitates"],
  Head: ["headed by", "heads"],
  Leader: ["led by", "leads", "under the leadership of"],
  Contact: ["Contacts"],
  "Focal point": ["Focal points"],
  "Point focal": ["Points focaux"],
  "Punto focal": ["Puntos focales"],
  Président: ["présidé par", "présidée par", "présidés par", "préside", "sous la présidence de", "Présidents"],
  Présidente: ["présidé par", "présidée par", "présidés par", "préside", "sous la présidence de", "Présidentes"],
  Animateur: ["animé par", "animée par"],
  Animatrice: ["animé par", "animée par"],
  Directeur: ["dirigé par", "dirigée par"],
  Directrice: ["dirigé par", "dirigée par"],
  Coordonnateur: ["coordonné par", "coordonnée par"],
  Coordonnatrice: ["coordonné par", "coordonnée par"],
  Presidente: ["presidido por", "presidida por", "preside", "bajo la presidencia de"],
  Presidenta: ["presidido por", "presidida por", "preside", "bajo la presidencia de"],
  Moderador: ["moderado por", "moderada por"],
  Moderadora: ["moderado por", "moderada por"],
  Coordinador: ["coordinado por", "coordinada por"],
  Coordinadora: ["coordinado por", "coordinada por"],
  председатель: ["под председательством"],
};

/**
 * Whether the document states the value of a key: word for word or, for a role, in one of the ways its noun is said.
 * @param key name of the value in the facts file, such as `role`
 */
export function states(prover: Prover, key: string, value: string): boolean {
  return (
    prover.holds(value) ||
    (key === "role" && [`${value}s`, ...(SAID_AS[value] ?? [])].some((form) => prover.holds(form)))
  );
}

/**
 * The noun for a verb that says a role: `chaired by` is `Chair`, `présidé par` before a woman's name `Présidente`.
 * @returns null for words that say no role
 */
export function roleNoun(said: string, feminine: boolean): string | null {
  const words = said.replace(/\s+/g, " ").toLowerCase();
  const nouns = Object.entries(SAID_AS)
    .filter(([, forms]) => forms.includes(words))
    .map(([noun]) => noun);
  return (feminine ? nouns.at(-1) : nouns[0]) ?? null;
}

/** The singular of a role that the document names in the plural only: `Vice-Chairmen`; null for other words. */
export function roleSingular(plural: string): string | null {
  return (
    Object.entries(SAID_AS).findLast(([, forms]) =>
      forms.some((form) => form === plural && /^\p{Lu}/u.test(form)),
    )?.[0] ?? null
  );
}
