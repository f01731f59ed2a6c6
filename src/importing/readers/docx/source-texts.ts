import { elements, textOf, type XmlElement } from "../office/xml.ts";
import { alternative } from "./drawings.ts";

/**
 * The texts of a part as they stand in the file, a paragraph each, whatever becomes of them: deleted and hidden ones, and of a
 * drawing that is written in two forms the one that is read.
 */
export function sourceTexts(part: XmlElement): readonly string[] {
  const out: string[] = [];
  const walk = (node: XmlElement, said: string[]): void => {
    for (const each of elements(node)) {
      switch (each.name) {
        case "w:t":
        case "w:delText":
        case "m:t":
          said.push(textOf(each));
          break;
        case "w:tab":
        case "w:ptab":
        case "w:br":
        case "w:cr":
          said.push(" ");
          break;
        case "w:noBreakHyphen":
          said.push("-");
          break;
        case "w:p": {
          const own: string[] = [];
          walk(each, own);
          out.push(own.join(""));
          break;
        }
        case "mc:AlternateContent":
          walk(alternative(each), said);
          break;
        default:
          walk(each, said);
      }
    }
  };
  const loose: string[] = [];
  walk(part, loose);
  return loose.length === 0 ? out : [...out, loose.join("")];
}
