/** What stands around every page: its head, the ways to the other pages, and the choice of a language. */
import { html, raw } from "hono/html";
import { LANGUAGES, surveyWords, webWords } from "../../src/index.ts";
import { directionOf, LANGUAGE_NAMES } from "./language.ts";
import { linkTo, type Reader } from "./reader.ts";

type Html = ReturnType<typeof html>;

/** The pages that stand side by side, by their addresses below the root. */
export type Place = "" | "documents" | "people" | "contributions" | "meetings" | "new";

/** What every page of the desk bears, and hardly another. */
const SIGN = '<p class="desk">COP Desk</p>';

/** Whether some HTML is one of these pages. */
export function isDeskPage(html: string): boolean {
  return html.includes(SIGN);
}

/** What a frame is made of. */
export interface Framed {
  readonly reader: Reader;
  readonly title: string;
  /** the style sheet, letter for letter as the policy has it */
  readonly style: string;
  /** more for the head */
  readonly head?: Html | "";
  readonly body: Html;
}

/** A whole page. */
export function frame({ reader, title, style, head = "", body }: Framed): Html {
  const { language } = reader;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/**
 * The ways to other pages and languages, to stand in the header.
 * @param here the page that is shown; null where none of the menu is
 * @param address of the shown page below the root, its parameters with it, the language apart
 */
export function ways(reader: Reader, here: Place | null, address: string): Html {
  const { language } = reader;
  const words = surveyWords(language);
  const places: readonly (readonly [Place, string])[] = [
    ["", words.ask],
    ["documents", words.documents],
    ["people", words.people],
    ["contributions", words.contributions],
    ["meetings", words.meetings],
    ["new", words.news],
  ];
  const current = (is: boolean, value: "page" | "true") => (is ? html` aria-current="${value}"` : "");
  return html`<div class="top">
<nav class="menu" aria-label="${words.pages}">${raw(SIGN)}<ul>${places.map(
    ([place, name]) => html`<li><a href="${linkTo(reader, place)}"${current(place === here, "page")}>${name}</a></li>`,
  )}</ul></nav>
<nav class="languages" aria-label="${webWords(language).languages}"><ul>${LANGUAGES.map(
    (each) =>
      html`<li><a href="${linkTo({ ...reader, chosen: each }, address)}" lang="${each}" dir="${directionOf(each)}"${current(each === language, "true")}>${LANGUAGE_NAMES[each]}</a></li>`,
  )}</ul></nav>
</div>`;
}
