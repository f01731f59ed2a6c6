import type { Leave } from "../../account/left-out.ts";
import type { Block, Inline, Run } from "../../draft.ts";
import { isBlank, plain } from "../../draft.ts";
import { slice, tidy } from "../../inline.ts";
import { symbol, withoutPrivateUse } from "../../symbols.ts";
import { raised } from "../raised.ts";
import { isAddress, listMark } from "../text-lines.ts";
import type { Relation } from "./archive.ts";
import { attribute, child, elements, textOf, type XmlElement } from "./xml.ts";

/** How the paragraphs of a shape are marked when they do not say so themselves, by level from 0. */
export type Bullets = (level: number) => XmlElement | undefined;

/** What reading the text of a drawing needs to know of where it stands. */
export interface TextContext {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly leave: Leave;
}

/** The paragraphs of a text body as blocks: list items where a bullet or number is printed. */
export function readTextBody(
  body: XmlElement | undefined,
  context: TextContext,
  bullets: Bullets = () => undefined,
): Block[] {
  const counts: number[] = [];
  return elements(body, "a:p").flatMap((paragraph): Block[] => {
    const properties = child(paragraph, "a:pPr");
    const inline = tidy(readRuns(paragraph, context));
    if (isBlank(inline)) return [];
    const level = Number(attribute(properties, "lvl") ?? 0);
    const mark = markOf(properties, bullets(level));
    if (mark === null) {
      counts.length = 0;
      const typed = listMark(plain(inline));
      return typed?.marker === "-"
        ? [{ kind: "item", depth: level, marker: "-", inline: tidy(slice(inline, typed.length)) }]
        : [{ kind: "paragraph", inline }];
    }
    counts.length = level + 1;
    counts[level] = (counts[level] ?? mark.start - 1) + 1;
    return [{ kind: "item", depth: level, marker: mark.number(counts[level] ?? 1), inline }];
  });
}

interface MarkStyle {
  readonly start: number;
  number(count: number): string;
}

/** The first style that says anything about bullets decides. */
function markOf(...styles: readonly (XmlElement | undefined)[]): MarkStyle | null {
  for (const style of styles) {
    if (child(style, "a:buNone") !== undefined) return null;
    const auto = child(style, "a:buAutoNum");
    if (auto !== undefined) {
      const type = attribute(auto, "type") ?? "arabicPeriod";
      return { start: Number(attribute(auto, "startAt") ?? 1), number: (count) => numbered(count, type) };
    }
    if (child(style, "a:buChar") !== undefined || child(style, "a:buBlip") !== undefined)
      return { start: 1, number: () => "-" };
  }
  return null;
}

/** Number formats of DrawingML (ECMA-376 Part 1, 20.1.10.61): `arabicPeriod`, `alphaLcParenR`, … */
function numbered(count: number, type: string): string {
  const letter = String.fromCharCode(96 + ((count - 1) % 26) + 1);
  const roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][count] ?? String(count);
  const sign = type.startsWith("alphaLc")
    ? letter
    : type.startsWith("alphaUc")
      ? letter.toUpperCase()
      : type.startsWith("romanLc")
        ? roman
        : type.startsWith("romanUc")
          ? roman.toUpperCase()
          : String(count);
  return type.endsWith("ParenBoth") ? `(${sign})` : type.endsWith("ParenR") ? `${sign})` : `${sign}.`;
}

function readRuns(paragraph: XmlElement, { relations, leave }: TextContext): Inline {
  let before = "";
  return elements(paragraph).flatMap((node): Run[] => {
    switch (node.name) {
      case "a:r": {
        const properties = child(node, "a:rPr");
        const url = relations.get(attribute(child(properties, "a:hlinkClick"), "id") ?? "")?.target;
        const bold = attribute(properties, "b") === "1" || attribute(properties, "b") === "true";
        const font =
          attribute(child(properties, "a:sym"), "typeface") ??
          attribute(child(properties, "a:latin"), "typeface") ??
          "";
        const text = textOf(child(node, "a:t"));
        if (/^(?:sng|dbl)Strike$/.test(attribute(properties, "strike") ?? "")) {
          leave("struck", text);
          return [];
        }
        const shown = /wingdings|symbol/i.test(font)
          ? [...text].map((sign) => symbol(font, sign.charCodeAt(0)) || sign).join("")
          : text;
        const isRaised = Number(attribute(properties, "baseline") ?? 0) > 0;
        const said = isRaised ? raised(withoutPrivateUse(shown), before) : withoutPrivateUse(shown);
        before = said;
        return [
          {
            text: said,
            ...(bold ? { bold } : {}),
            ...(url !== undefined && isAddress(url) ? { link: url } : {}),
          },
        ];
      }
      case "a:br":
        return [{ text: "\n" }];
      case "a:fld": {
        const text = textOf(child(node, "a:t"));
        if (!/slidenum|datetime/i.test(attribute(node, "type") ?? "")) return [{ text }];
        leave("page number", text);
        return [];
      }
      case "a14:m":
      case "mc:AlternateContent":
        return [{ text: textOf(child(node, "mc:Choice") ?? node) }];
      default:
        return [];
    }
  });
}
