import type { CheerioAPI } from "cheerio/slim";

/** What never is text of a page. */
const NEVER =
  "script, style, noscript, template, svg, canvas, iframe, object, embed, button, input, select, textarea, nav, [hidden], [aria-hidden=true], [role=navigation], [role=search], [role=banner], [role=contentinfo], [role=dialog], [role=alertdialog], [role=menu], .sr-only, .visually-hidden";

/** Names that the builders of pages give to what surrounds the text. */
const NOISE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|menu|navbar|navigation|nav|sidebar|social|share|sharing|related|recommend\w*|newsletter|subscribe|advert\w*|ads?|promo|banner|popup|modal|toolbar|pagination|pager|skip|footer|masthead|topbar|comments?|widget|login|search)(?=$|[\s_-])/i;

/** A page with its navigation, banners and footers taken out; returns the element that holds the text. */
export function mainContent($: CheerioAPI) {
  $(NEVER).remove();
  $("[style]").each((_, element) => {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test($(element).attr("style") ?? "")) $(element).remove();
  });
  const body = $("body").length > 0 ? $("body").first() : $("<div></div>").append($.root().contents());
  const whole = textLength(body.text());
  const named = $("main, [role=main], article, #content, #main, #main-content, .article, .post, .content").toArray();
  const best = named
    .map((element) => ({ element, length: textLength($(element).text()) }))
    .filter(({ length }) => length >= 200 && length * 4 >= whole)
    .toSorted((a, b) => b.length - a.length)[0];
  const content = best === undefined ? body : $(best.element);
  content.find("*").each((_, element) => {
    const one = $(element);
    const name = `${one.attr("class") ?? ""} ${one.attr("id") ?? ""}`;
    const tag = "name" in element ? element.name : "";
    const isNoise = tag === "aside" || (NOISE.test(name) && !/^(?:body|main|article|h[1-6])$/.test(tag));
    // A wrapper around most of the text is no noise, whatever its name.
    if (isNoise && textLength(one.text()) * 2 < Math.max(whole, 1)) one.remove();
  });
  if (best === undefined) {
    for (const name of ["header", "footer"]) {
      content.find(name).each((_, element) => {
        const one = $(element);
        const holdsTitle = name === "header" && one.find("h1").length > 0;
        if (!holdsTitle && one.parents("article").length === 0) one.remove();
      });
    }
  }
  return content;
}

function textLength(text: string): number {
  return text.replace(/\s+/g, " ").length;
}
