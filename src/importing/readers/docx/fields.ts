import { attribute, child, elements, isOn, type XmlElement } from "../office/xml.ts";
import { isAddress } from "../text-lines.ts";
import type { Context, Field } from "./context.ts";

/** A field at its beginning. */
export function openField(mark: XmlElement | undefined, inResult: boolean): Field {
  return { code: "", inResult, value: formValue(child(mark, "w:ffData")), said: false };
}

/** What a field of a form holds that prints nothing itself: a box that is ticked or not, an entry of a list. */
function formValue(form: XmlElement | undefined): string {
  const box = child(form, "w:checkBox");
  if (box !== undefined) return isOn(child(box, "w:checked") ?? child(box, "w:default")) ? "☒" : "☐";
  const list = child(form, "w:ddList");
  const chosen = Number(attribute(child(list, "w:result") ?? child(list, "w:default"), "val") ?? 0);
  return attribute(elements(list, "w:listEntry")[chosen], "val") ?? "";
}

/** The address that a field of hyperlinks leads to. */
export function linkOf(code: string): string | undefined {
  const url = /^\s*HYPERLINK\s+(?!\\l)"?([^"\s]+)"?/i.exec(code)?.[1];
  return url !== undefined && isAddress(url) ? url : undefined;
}

/**
 * Fields that print the number of the page; in headers and footers also those that count pages or repeat a title, which
 * in a sentence are words of it (`see page 12`).
 */
export function isLeftOut(code: string, { running }: Context): boolean {
  return (
    /^\s*PAGE\b/i.test(code) || (running && /^\s*(?:NUMPAGES|SECTIONPAGES|PAGEREF|STYLEREF|FILENAME)\b/i.test(code))
  );
}
