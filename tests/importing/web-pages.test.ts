/** Saved web pages: what stands around the text goes, and no section of the text goes for its name or its place. */
import { expect, test } from "vitest";
import { arrange } from "../../src/importing/arrange/arrange.ts";
import { readDraft } from "../../src/importing/read-file.ts";
import { toMarkdown } from "../../src/importing/to-markdown.ts";
import { ROLES } from "./make/roles.ts";

async function markdown(html: string): Promise<string> {
  return toMarkdown(arrange(await readDraft("a.html", new TextEncoder().encode(html)), ROLES));
}

const TEXT = "The group met in Bergen and heard reports from nine countries about their helplines. ".repeat(4);
const page = (inner: string) =>
  `<!doctype html><title>T</title><body><main><h1>Report</h1><p>${TEXT}</p>${inner}</main>`;
const NAMES = [
  "related",
  "comments",
  "banner",
  "sidebar",
  "login",
  "share",
  "consent",
  "social",
  "search",
  "popup",
  "ads",
];

test.each(NAMES)("a section called %s stays when it says something, and goes when it leads elsewhere", async (name) => {
  const text = await markdown(
    page(`<section class="${name}"><h2>Second part</h2><p>States should fund a hotline by 12 April 2025.</p></section>
      <div id="${name}-list"><h2>Papers</h2><ul><li><a href="a.html">Document 2/77</a></li></ul></div>
      <div class="${name}"><a href="x.html">Home</a> <a href="y.html">Follow us</a></div>
      <div class="top ${name}"><p>Type your address.</p><input name="q"><button>Send</button></div>`),
  );
  expect(text).toContain("## Second part\n\nStates should fund a hotline by 12 April 2025.");
  expect(text).toContain("## Papers\n\n- Document 2/77");
  for (const gone of ["Home", "Follow us", "Type your address", "Send"]) expect(text).not.toContain(gone);
});

test("text beside the main part stays, navigation and footers go", async () => {
  const paragraph = "Annex B lists the hotlines of the region, with their numbers and the hours in which they answer.";
  const text = await markdown(
    `<body><header><p>${paragraph.replace("B", "H")}</p></header><div class="menu"><a href="/">Start</a></div>
     <article><h1>Report</h1><p>${TEXT}${TEXT}</p></article><article><h2>Annex B</h2><p>${paragraph}</p></article>
     <div><ul><li><a href="/a">Privacy and terms of use of this site, in six languages. Read them.</a></li></ul></div>
     <footer><p>${paragraph.replace("B", "F")}</p></footer>`,
  );
  expect(text).toContain(`## Annex B\n\n${paragraph}`);
  for (const gone of ["Annex H", "Annex F", "Start", "Privacy"]) expect(text).not.toContain(gone);
});

const STRUCK: readonly (readonly [string, string])[] = [
  ["an element", "<p>On <del>5 May</del><ins>19 May</ins>.</p>"],
  ["a block", "<p>On 19 May.</p><del><p>On 5 May.</p></del>"],
  ["a style", '<p>On <span style="color:red; text-decoration-line: line-through">5 May</span>19 May.</p>'],
  [
    "a rule",
    '<style>p .old, .x { text-decoration: underline line-through red }</style><p>On <b class="old">5 May</b>19 May.</p>',
  ],
  [
    "a later rule",
    "<style>.a{display:none}.b{display:block}</style><p class='a'>5 May.</p><p class='a b'>On 19 May.</p>",
  ],
  ["a rule for paper", "<style>@media print { p { display: none } }</style><p>On 19 May.</p>"],
];

test.each(STRUCK)("what %s strikes or hides is gone, what it does not stays", async (_, html) => {
  const text = await markdown(page(html));
  expect(text).toContain("19 May.");
  expect(text).not.toMatch(/(?<!1)5 May|9 May19/);
});

test("a page that a script fills is refused, whatever stands in its shell", async () => {
  for (const shell of ["", "<div id=app>Loading…</div>", "<nav><a href=/>Home</a></nav><div id=root></div>"]) {
    const html = `<title>Zephyr</title><body>${shell}<script src="main.js"></script>`;
    await expect(readDraft("a.html", new TextEncoder().encode(html))).rejects.toMatchObject({
      reason: { code: "script-page" },
    });
  }
  expect(await markdown(`<p>${TEXT}</p><script>count()</script>`)).toContain("The group met");
});
