import { load } from "cheerio/slim";
import { decode } from "../../decode.ts";
import { Refusal } from "../../refusal.ts";
import { hasOtherPrefixes, type Prefixes, prefixesWithin, usualName } from "./namespaces.ts";

/** An element of an XML part; what the readers need of a DOM and no more. */
export interface XmlElement {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | { readonly type: string; readonly data?: string };

/**
 * Parses one part of an office file.
 * @throws Refusal `entities` for a document type declaration: only attacks bring one
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(
    new TextDecoder("latin1").decode(bytes.subarray(0, 200)),
  );
  const text = decode(bytes, declared?.[1]);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)) || /<!ENTITY/i.test(text))
    throw new Refusal({ code: "entities" });
  if (isTooDeep(text)) throw new Refusal({ code: "broken", detail: "its parts are nested too deep" });
  const root: { readonly children: readonly XmlNode[] } | undefined = load(text, {
    xml: { decodeEntities: true },
  }).root()[0];
  const top: XmlElement = { name: "", attribs: {}, children: root?.children ?? [] };
  return hasOtherPrefixes(text) ? withUsualNames(top, new Map()) : top;
}

/** The same element with the prefixes that the readers know, whatever the file calls them. */
function withUsualNames(element: XmlElement, around: Prefixes): XmlElement {
  const prefixes = prefixesWithin(around, element.attribs);
  return {
    name: usualName(element.name, prefixes),
    attribs: Object.fromEntries(
      Object.entries(element.attribs).map(([name, value]) => [usualName(name, prefixes, true), value]),
    ),
    children: element.children.map((node) => ("attribs" in node ? withUsualNames(node, prefixes) : node)),
  };
}

/** No office program nests as deep as this; parsing such a text would take time that grows with the square of the depth. */
const DEEPEST = 1000;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const match of text.matchAll(/<(\/?)[A-Za-z][^>]*?(\/?)>/g)) {
    if (match[1] === "/") depth -= 1;
    else if (match[2] === "") depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The child elements, of one name when it is given. */
export function elements(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const out: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if ("name" in child && "attribs" in child && (name === undefined || child.name === name)) out.push(child);
  }
  return out;
}

/** The first child element of a name, or along a path of names. */
export function child(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = elements(at, name)[0];
  return at;
}

/** Every element of a name below, in document order. */
export function descendants(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const out: XmlElement[] = [];
  const walk = (node: XmlElement) => {
    for (const each of elements(node)) {
      if (each.name === name) out.push(each);
      walk(each);
    }
  };
  if (parent !== undefined) walk(parent);
  return out;
}

/** The characters directly and indirectly within an element. */
export function textOf(parent: XmlElement | undefined): string {
  let out = "";
  for (const node of parent?.children ?? []) {
    if ("attribs" in node) out += textOf(node);
    else if ("data" in node && (node.type === "text" || node.type === "cdata")) out += node.data ?? "";
  }
  return out;
}

/** An attribute by its local name, whatever its prefix: `val` for `w:val`; with a prefix, only that one. */
export function attribute(element: XmlElement | undefined, name: string, prefix?: string): string | undefined {
  if (element === undefined) return undefined;
  if (prefix !== undefined) return element.attribs[`${prefix}:${name}`];
  const direct = element.attribs[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(element.attribs).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : element.attribs[key];
}

/** True for a switch such as `<w:b/>` that is present and not turned off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(attribute(element, "val") ?? "");
}
