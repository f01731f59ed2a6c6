import type { CheerioAPI } from "cheerio/slim";
import type { LeftReason } from "../../../domain/account.ts";
import type { LeftOut } from "../../account/left-out.ts";
import { isNoise, linkShare } from "./noise.ts";
import { shownAs } from "./stylesheet.ts";

type Part = ReturnType<CheerioAPI>;

/** The part of a page that holds its text, and what was taken out. */
export interface Content {
  readonly content: Part;
  /** the texts of the page, whatever became of them */
  readonly source: readonly string[];
  readonly left: readonly LeftOut[];
}

/** What never is text of a page, and what it is instead. */
const NEVER: readonly (readonly [selector: string, reason: LeftReason])[] = [
  ["nav, [role=navigation], [role=search], [role=banner], [role=contentinfo], [role=menu]", "navigation"],
  ["[role=dialog], [role=alertdialog]", "navigation"],
  ["[hidden], [aria-hidden=true], .sr-only, .visually-hidden", "hidden"],
  ["del, s, strike", "struck"],
  ["rt, rp", "reading aid"],
  ["button, input, select, textarea", "control"],
  ["svg, canvas, img, picture", "picture"],
  ["iframe, object, embed", "object"],
];

/** A page with its navigation, banners and footers taken out, and all that is hidden or struck out. */
export function mainContent($: CheerioAPI): Content {
  const shown = shownAs($);
  $("script, style, noscript, template").remove();
  const body = $("body").length > 0 ? $("body").first() : $("<div></div>").append($.root().contents());
  const source = [spacedText(body)];
  const left: LeftOut[] = [];
  const remove = (element: Part, reason: LeftReason) => {
    if (!isWithin(element[0], body)) return;
    left.push({ reason, text: spacedText(element) });
    element.remove();
  };
  const noise = body.find("*").filter((_, element) => isNoise($(element)));
  for (const [element, { hidden, struck }] of shown)
    if (hidden || struck) remove($(element), hidden ? "hidden" : "struck");
  for (const [selector, reason] of NEVER)
    for (const element of body.find(selector).toArray()) remove($(element), reason);
  const whole = textLength(body);
  const main = mainOf($, body, whole);
  for (const element of noise.toArray()) {
    // A wrapper around most of the text is no noise, whatever its name.
    if (textLength($(element)) * 2 < Math.max(whole, 1)) remove($(element), "navigation");
  }
  if (main === null) removeEnds($, body, remove);
  else removeAround($, main, body, remove);
  return { content: body, source, left };
}

type Remove = (element: Part, reason: LeftReason) => void;

/** The element that says of itself that it holds the text, the longest of them; null for a page without. */
function mainOf($: CheerioAPI, body: Part, whole: number): Part | null {
  const named = body.find("main, [role=main], article, #content, #main, #main-content, .article, .post, .content");
  const best = named
    .toArray()
    .map((element) => ({ element, length: textLength($(element)) }))
    .filter(({ length }) => length >= 200 && length * 4 >= whole)
    .toSorted((a, b) => b.length - a.length)[0];
  return best === undefined ? null : $(best.element);
}

/** Takes out what stands around the main part, unless it is text as well: another article, an annex, a section of the page. */
function removeAround($: CheerioAPI, main: Part, body: Part, remove: Remove): void {
  for (let at = main; at[0] !== undefined && at[0] !== body[0]; at = at.parent())
    for (const element of at.siblings().toArray()) if (!isText($, $(element))) remove($(element), "navigation");
}

function isText($: CheerioAPI, part: Part): boolean {
  if (part.is("header, footer, aside") || part.find("main").length > 0) return false;
  if (linkShare(part) >= 0.33) return false;
  const paragraphs = part.is("p") ? part : part.find("p, li, td, dd");
  return paragraphs.toArray().some((each) => textLength($(each)) >= LEAST_TEXT && /[.!?。！？؟]/u.test($(each).text()));
}

/** A paragraph of so many letters is more than a label. */
const LEAST_TEXT = 60;

/** Takes out the header and footer of a page that has no main part; the header that holds the title stays. */
function removeEnds($: CheerioAPI, body: Part, remove: Remove): void {
  for (const name of ["header", "footer"])
    for (const element of body.find(name).toArray()) {
      const one = $(element);
      const holdsTitle = name === "header" && one.find("h1").length > 0;
      if (!holdsTitle && one.parents("article").length === 0) remove(one, "running line");
    }
}

/** False for what was taken out with something around it. */
function isWithin(element: Part[number] | undefined, body: Part): boolean {
  for (let at = element?.parent; at !== undefined && at !== null; at = at.parent) if (at === body[0]) return true;
  return false;
}

/** The text of an element with a blank between the parts that stand apart on the page. */
function spacedText(part: Part): string {
  const clone = part.clone();
  clone.find("br, p, div, li, td, th, h1, h2, h3, h4, h5, h6, section, dt, dd, tr, option, figcaption").after(" ");
  return clone.text();
}

function textLength(part: Part): number {
  return part.text().replace(/\s+/g, " ").length;
}
