import type { CheerioAPI } from "cheerio/slim";

/** How an element may be shown so that it is no text of its page. */
export interface Shown {
  readonly hidden: boolean;
  readonly struck: boolean;
}

type Element = ReturnType<CheerioAPI>[number];

/**
 * What the style sheets within a page and the styles of its elements hide or strike out, by element; the last rule that speaks
 * of an element decides. Rules for other media than the screen do not count, nor do sheets outside the file.
 */
export function shownAs($: CheerioAPI): ReadonlyMap<Element, Shown> {
  const out = new Map<Element, Shown>();
  const apply = (element: Element, declarations: string) => {
    const before = out.get(element) ?? { hidden: false, struck: false };
    const [hidden, struck] = [hides(declarations), strikes(declarations)];
    if (hidden === null && struck === null) return;
    out.set(element, { hidden: hidden ?? before.hidden, struck: struck ?? before.struck });
  };
  const sheet = $("style:not([media=print])")
    .toArray()
    .map((each) => $(each).text())
    .join("\n");
  for (const [, selector = "", declarations = ""] of withoutAtRules(sheet).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (hides(declarations) === null && strikes(declarations) === null) continue;
    for (const element of selected($, selector)) apply(element, declarations);
  }
  for (const element of $("[style]").toArray()) apply(element, $(element).attr("style") ?? "");
  return out;
}

function hides(declarations: string): boolean | null {
  const said = /(?:^|[;\s])(?:display\s*:\s*([\w-]+)|visibility\s*:\s*([\w-]+))/i.exec(declarations);
  if (said === null) return null;
  return /^none$/i.test(said[1] ?? "") || /^(?:hidden|collapse)$/i.test(said[2] ?? "");
}

function strikes(declarations: string): boolean | null {
  const said = /(?:^|[;\s])text-decoration(?:-line)?\s*:\s*([^;]+)/i.exec(declarations);
  return said === null ? null : /line-through/i.test(said[1] ?? "");
}

/** Comments and rules that hold others (`@media`, `@supports`) taken out. */
function withoutAtRules(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/<!--|-->/g, "")
    .replace(/@[\w-]+[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, "");
}

/** The elements that a selector takes; none for one that only a browser understands. */
function selected($: CheerioAPI, selector: string): readonly Element[] {
  try {
    return $(selector.trim()).toArray();
  } catch {
    return [];
  }
}
