import type { CheerioAPI } from "cheerio/slim";

type Part = ReturnType<CheerioAPI>;

/** Names that the builders of pages give to what surrounds the text, and which authors give to their sections as well. */
const NAMES =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|menu|navbar|navigation|nav|sidebar|social|share|sharing|related|recommend\w*|newsletter|subscribe|advert\w*|ads?|promo|banner|popup|modal|toolbar|pagination|pager|skip|footer|masthead|topbar|comments?|widget|login|search)(?=$|[\s_-])/i;

/**
 * True for a part of a page that its name and what it holds tell to be no text of it: little but links, something to click or to
 * fill in, or a few words that are no sentence. A name alone says nothing: `recommendations` may be the heart of a report.
 */
export function isNoise(one: Part): boolean {
  if (one.is("html, body, main, article, h1, h2, h3, h4, h5, h6")) return false;
  if (!one.is("aside") && !NAMES.test(`${one.attr("class") ?? ""} ${one.attr("id") ?? ""}`)) return false;
  const text = flat(one.text());
  if (text === "") return false;
  if (one.find("input, select, textarea, button").length > 0) return true;
  const headings = flat(one.find(HEADINGS).text());
  if (leadsElsewhere(one, text.length - headings.length)) return true;
  return headings === "" && !/[.!?。！？؟](?:\s|["”»)]|$)/u.test(text);
}

const HEADINGS = "h1, h2, h3, h4, h5, h6";

/** True where most of what stands below the headings are links; those that lead to documents are text of a report. */
function leadsElsewhere(part: Part, length: number): boolean {
  const links = part.find("a[href]").not(HEADINGS);
  const isDocument = links.toArray().some((link) => {
    const one = part.find(link);
    return /\d\/\d/.test(one.text()) || /\.(?:pdf|docx?|pptx?|xlsx?)$/i.test(one.attr("href") ?? "");
  });
  return !isDocument && flat(links.text()).length * 2.4 >= length && links.length > 0;
}

/** How much of the text of a part are links, 0 to 1. */
export function linkShare(part: Part): number {
  const whole = flat(part.text()).length;
  const links = flat(part.find("a[href]").text()).length;
  return whole === 0 ? 0 : links / whole;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
