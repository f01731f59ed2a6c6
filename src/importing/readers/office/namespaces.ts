/** Prefixes of XML names are free: what counts is the address that they stand for. */

/** The prefixes that the readers know the vocabularies of office files by; those of the strict format end alike. */
const VOCABULARIES: readonly (readonly [ending: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/presentationml\/(?:2006\/)?main$/, "p"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/drawingml\/(?:2006\/)?chart$/, "c"],
  [/\/drawingml\/(?:2006\/)?diagram$/, "dgm"],
  [/\/drawingml\/(?:2006\/)?picture$/, "pic"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/office\/word\/2010\/wordml$/, "w14"],
  [/\/office\/drawing\/2010\/main$/, "a14"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/^urn:schemas-microsoft-com:office:office$/, "o"],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, "dc"],
];

/** The prefix that the readers know an address by, or null for one that none of them looks at. */
function usualPrefix(address: string): string | null {
  return VOCABULARIES.find(([ending]) => ending.test(address))?.[1] ?? null;
}

/** A name with the part before its colon apart; empty where it has none. */
function parted(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** True for a text that gives a vocabulary another prefix than the usual one. */
export function hasOtherPrefixes(text: string): boolean {
  for (const [, prefix = "", address = ""] of text.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)) {
    const usual = usualPrefix(address);
    if (usual !== null && usual !== prefix) return true;
  }
  return false;
}

/** Prefixes as a file gives them, each with the usual one that stands for the same; the default under the empty one. */
export type Prefixes = ReadonlyMap<string, string>;

/** The prefixes that hold within an element, given those around it and its attributes. */
export function prefixesWithin(around: Prefixes, attribs: Readonly<Record<string, string>>): Prefixes {
  const own = new Map(around);
  for (const [name, address] of Object.entries(attribs)) {
    const [before, local] = parted(name);
    if (before !== "xmlns" && name !== "xmlns") continue;
    const given = before === "xmlns" ? local : "";
    own.set(given, usualPrefix(address) ?? given);
  }
  return own;
}

/** The name of an element or attribute with its usual prefix. */
export function usualName(name: string, prefixes: Prefixes, isAttribute = false): string {
  const [prefix, local] = parted(name);
  // An attribute without a prefix belongs to its element, whatever vocabulary is the default.
  const usual = isAttribute && prefix === "" ? "" : (prefixes.get(prefix) ?? prefix);
  return usual === "" ? local : `${usual}:${local}`;
}
