import { attribute, child, elements, isOn, type XmlElement } from "../office/xml.ts";

/** What the styles of a Word file say about paragraphs. */
export interface Styles {
  /** heading level from 1 that a paragraph style stands for, by style id; 0 for a title */
  headingLevel(style: string | undefined): number | null;
  /** list and level that a style brings along */
  numbering(style: string | undefined): { readonly list: string; readonly level: number } | null;
  /** true for styles of bulleted lists whose bullet is typed or drawn by the style */
  name(style: string | undefined): string;
  /** true when the letters of a run are hidden or struck out: by its own word, else by its style, its paragraph's, the document's */
  shows(mark: Mark, run: XmlElement | undefined, paragraphStyle: string | undefined): boolean;
}

/** How letters may be dressed that are no text any more. */
export type Mark = "hidden" | "struck";

const MARKS: Readonly<Record<Mark, readonly string[]>> = {
  hidden: ["w:vanish", "w:specVanish"],
  struck: ["w:strike", "w:dstrike"],
};

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  readonly outline: number | null;
  readonly list: string | undefined;
  readonly level: number;
  readonly letters: XmlElement | undefined;
}

/** What the properties of letters say about a mark; null when they say nothing. */
function saidOf(mark: Mark, letters: XmlElement | undefined): boolean | null {
  const said = MARKS[mark].map((name) => child(letters, name)).filter((each) => each !== undefined);
  return said.length === 0 ? null : said.some(isOn);
}

/** Reads `word/styles.xml`; a file without styles has only plain paragraphs. */
export function readStyles(part: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  for (const style of elements(elements(part)[0], "w:style")) {
    const id = attribute(style, "styleId");
    if (id === undefined) continue;
    const properties = child(style, "w:pPr");
    const outline = attribute(child(properties, "w:outlineLvl"), "val");
    styles.set(id, {
      name: (attribute(child(style, "w:name"), "val") ?? id).toLowerCase(),
      parent: attribute(child(style, "w:basedOn"), "val"),
      outline: outline === undefined ? null : Number(outline),
      list: attribute(child(properties, "w:numPr", "w:numId"), "val"),
      level: Number(attribute(child(properties, "w:numPr", "w:ilvl"), "val") ?? 0),
      letters: child(style, "w:rPr"),
    });
  }
  const chain = (id: string | undefined): readonly Style[] => {
    const out: Style[] = [];
    for (let at = id; at !== undefined && out.length < 12; at = styles.get(at)?.parent) {
      const style = styles.get(at);
      if (style === undefined) break;
      out.push(style);
    }
    return out;
  };
  const defaults = child(elements(part)[0], "w:docDefaults", "w:rPrDefault", "w:rPr");
  return {
    shows(mark, run, paragraphStyle) {
      const own = attribute(child(run, "w:rStyle"), "val");
      const all = [run, ...[own, paragraphStyle].flatMap((id) => chain(id).map(({ letters }) => letters)), defaults];
      return all.map((letters) => saidOf(mark, letters)).find((said) => said !== null) ?? false;
    },
    name: (id) => (id === undefined ? "" : (styles.get(id)?.name ?? id.toLowerCase())),
    headingLevel(id) {
      if (id === undefined) return null;
      const own = namedLevel(styles.get(id)?.name ?? id.toLowerCase());
      if (own !== undefined) return own;
      for (const style of chain(id)) {
        const level = namedLevel(style.name);
        if (level !== undefined) return level;
        if (style.outline !== null) return style.outline < 9 ? style.outline + 1 : null;
      }
      return null;
    },
    numbering(id) {
      const style = chain(id).find((each) => each.list !== undefined);
      return style?.list === undefined || style.list === "0" ? null : { list: style.list, level: style.level };
    },
  };
}

/** Built-in names in any language of Word, and the title styles that publishers of standards add. */
function namedLevel(name: string): number | null | undefined {
  const heading = /^(?:heading|titre|título|titulo|überschrift|заголовок|عنوان|标题)\s*_?(\d)(?:\D|$)/u.exec(name);
  if (heading) return Number(heading[1]);
  if (/^(?:toc|table of|index|caption|header|footer|footnote|endnote|list|body|normal)/.test(name)) return null;
  if (/^(?:title|subtitle)$/.test(name)) return name === "title" ? 0 : 1;
  if (/^(?:rec|res|question|opinion|decision|doc)_?\s?(?:no|title|№)/.test(name)) return 0;
  if (
    /^(?:annex|appendix|part|chap(?:ter)?|section|attachment|supplement)_?\s?(?:no|title|notitle|no_title|no & title)/.test(
      name,
    )
  )
    return 1;
  if (/^(?:title ?[1-4]|docnumber|dochead)$/.test(name)) return 0;
  if (/^(?:heading|head|title)_?[bi]$/.test(name)) return 2;
  if (name === "call") return 1;
  return undefined;
}
