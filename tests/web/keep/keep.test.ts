/** Keeping the documents by forms alone, as a browser sends them that runs no scripts: dropped, reviewed, published, taken back. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCorpus } from "../../../adapters/files/read-corpus.ts";
import { createThrottle } from "../../../adapters/shared/throttle.ts";
import { openKeeper } from "../../../adapters/terminal/keeping/open-keeper.ts";
import { createKeep } from "../../../adapters/web/keep/keep.ts";
import type { Keeper } from "../../../adapters/web/keep/keeper.ts";
import { createDesk } from "../../../src/index.ts";
import { CORPUS, TODAY, toLibrary } from "../../corpus/open-library.ts";

const TOKEN = "a token of many letters";
const ID = "q3-2-liaison-2023";
const ORIGINAL = readFileSync(`tests/fixtures/originals/${ID}.txt`);
const QUESTION = "Who is the BDT Focal Point for Question 3/2?";

let folder = "";
let corpus = "";
let keeper: Keeper;
let app: ReturnType<typeof createKeep>;
const heard: unknown[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copdesk-"));
  corpus = join(folder, "corpus");
  cpSync(CORPUS, corpus, { recursive: true, filter: (path) => !path.includes(ID) });
  heard.length = 0;
  start();
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function start(publicUrl: string | null = null, tries = 100): void {
  const unforeseen = (error: unknown) => heard.push(error);
  keeper = openKeeper({ corpus, data: join(folder, "data"), now: Date.now, unforeseen });
  const throttle = createThrottle({ perUser: tries, perWorkspace: 1_000 });
  app = createKeep({ keeper, token: TOKEN, publicUrl, throttle });
}

/** A browser: it keeps its cookie, and sends the form that it was shown. */
function visitor() {
  let cookie = "";
  const fetched = async (path: string, init: RequestInit = {}): Promise<{ response: Response; $: CheerioAPI }> => {
    const response = await app.request(path, { ...init, headers: { cookie, ...init.headers } });
    cookie = response.headers.get("set-cookie")?.split(";", 1)[0] ?? cookie;
    const there = response.headers.get("location");
    if (there !== null) return fetched(new URL(there, `http://localhost${path}`).pathname);
    return { response, $: load(await response.text()) };
  };
  const post = (path: string, fields: readonly (readonly [string, string | File])[]) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return fetched(path, { method: "POST", body });
  };
  const guard = async () => (await fetched("/keep")).$("input[name=guard]").first().attr("value") ?? "";
  const enter = async () => post("/keep/enter", [["token", TOKEN]]);
  const drop = async (name: string, bytes: Uint8Array) => {
    const file = new File([new Uint8Array(bytes)], name);
    await post("/keep/drop", [
      ["guard", await guard()],
      ["files", file],
    ]);
    for (;;) {
      const { $ } = await fetched("/keep");
      if ($("meta[http-equiv=refresh]").length === 0) return $;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { fetched, post, guard, enter, drop };
}

/** The fields of the form on a page that publishes, as a browser would send them. */
function fieldsOf($: CheerioAPI): [string, string][] {
  return $("form[action$=publish]")
    .find("input, textarea, select")
    .toArray()
    .flatMap((each): [string, string][] => {
      const field = $(each);
      const name = field.attr("name") ?? "";
      if (field.attr("type") === "checkbox" && field.attr("checked") === undefined) return [];
      if (field.is("select")) return [[name, field.find("option[selected]").text()]];
      return [[name, field.is("textarea") ? field.text() : (field.attr("value") ?? "")]];
    });
}

const files = (id: string) => [`${id}.md`, `${id}.facts.yaml`].map((name) => join(corpus, name));
const answer = async () => {
  const desk = createDesk(await toLibrary(readCorpus(corpus)));
  return desk.ask(QUESTION, { today: TODAY }).answer;
};

describe("an original", () => {
  it("is read beside the corpus, reviewed, published with what was mended, and taken back", async () => {
    const person = visitor();
    await person.enter();
    const $ = await person.drop(`../../${ID}.txt`, ORIGINAL);
    expect(heard).toEqual([]);
    const link = $("li a").first().attr("href") ?? "";
    expect(link).toMatch(/^keep\/drafts\/\w{12}$/);
    expect(existsSync(join(corpus, `${ID}.md`))).toBe(false);
    expect((await answer()).headline).toContain("Marco Obiso");

    const review = await person.fetched(`/${link}`);
    const fields = fieldsOf(review.$);
    const kept = fields.filter(([name]) => name === "keep").map(([, value]) => value);
    expect(kept.length).toBeGreaterThan(5);
    expect(review.$("fieldset blockquote mark").length).toBeGreaterThan(kept.length);
    const left = fields.find(([name, value]) => /^roles\.\d+\.person$/.test(name) && value === "Orhan Osmani")?.[0];
    const mended = kept.find((name) => name.startsWith("contributions"));
    if (left === undefined || mended === undefined) throw new Error("the facts are not there");

    // What stands nowhere in the document is refused, and nothing that was typed is lost.
    const invented = fields.map(([name, value]): [string, string] =>
      name === `${mended}.title` ? [name, "An invention"] : [name, value],
    );
    const refused = await person.post(`/${link}/publish`, invented);
    expect(refused.response.status).toBe(409);
    expect(refused.$("[role=alert]").text()).toContain("An invention");
    expect(refused.$(`[name="${mended}.title"]`).attr("value")).toBe("An invention");
    expect(existsSync(join(corpus, `${ID}.md`))).toBe(false);

    const without = left.replace(/\.person$/, "");
    const chosen = fields
      .filter(([name, value]) => !(name === "keep" && value === without))
      .map(([name, value]): [string, string] => (name === "audience" ? [name, "secretariat"] : [name, value]));
    const published = await person.post(`/${link}/publish`, chosen);
    expect(published.response.status).toBe(200);
    const [markdown = "", facts = ""] = files(ID).map((file) => readFileSync(file, "utf8"));
    expect(markdown).toMatch(/^audience: secretariat$/m);
    expect(markdown).toMatch(new RegExp(`^ {2}file: "?${ID}\\.txt"?$`, "m"));
    expect(facts).not.toContain('person: "Orhan Osmani"');
    expect(facts.match(/^ {2}- /gm)?.length).toBe(kept.length - 1);
    const library = await toLibrary(readCorpus(corpus));
    expect(library.corpus.documents).toHaveLength(5);
    expect(readFileSync(join(corpus, "originals", `${ID}.txt`)).equals(ORIGINAL)).toBe(true);
    expect(published.$("li").length).toBe(0);

    await person.post("/keep/undo", [["guard", await person.guard()]]);
    expect(files(ID).some(existsSync)).toBe(false);
    expect((await answer()).headline).toContain("Marco Obiso");
  });

  it("is published as it was proposed where nobody changes anything, and by a desk that was started anew", async () => {
    const person = visitor();
    await person.enter();
    await person.drop(`${ID}.txt`, ORIGINAL);
    start();
    const again = visitor();
    await again.enter();
    const link = (await again.fetched("/keep")).$("li a").first().attr("href") ?? "";
    const review = await again.fetched(`/${link}`);
    await again.post(`/${link}/publish`, fieldsOf(review.$));
    const facts = readFileSync(files(ID)[1] ?? "", "utf8");
    expect(facts).toBe(readFileSync(join(corpus, ".imported", `${ID}.facts.yaml`), "utf8"));
    expect((await answer()).headline).toContain("Orhan Osmani");
    // What a person does in the folder meanwhile is not taken back.
    writeFileSync(files(ID)[1] ?? "", `${facts}\n# mended\n`);
    const undone = await again.post("/keep/undo", [["guard", await again.guard()]]);
    expect([undone.response.status, undone.$("[role=alert]").text()]).toEqual([
      409,
      expect.stringContaining("was changed since"),
    ]);
    expect(files(ID).every(existsSync)).toBe(true);
  });

  it("that cannot be read says why and what helps, and is gone when it is discarded", async () => {
    const person = visitor();
    await person.enter();
    const $ = await person.drop("picture.docx", Buffer.from("no document"));
    const told = $("li").text();
    expect(told).toContain("picture.docx");
    expect(told).toMatch(/\. \w/);
    await person.post(`/${$("li form").attr("action")}`, [["guard", await person.guard()]]);
    expect(keeper.drafts()).toEqual([]);
    expect(readdirSync(join(folder, "data", "drafts"))).toEqual([]);
  });
});

describe("whoever has not given the token", () => {
  const paths = ["/keep", "/keep/", "/keep/drafts/0123456789ab", "/keep/nothing", "/keep/drop"];

  it("is shown one question, and nothing of what is behind it, whatever is asked and sent", async () => {
    keeper.drop("secret.txt", Buffer.from("A secret of many words that nobody may see."));
    const stranger = visitor();
    const door = (await stranger.fetched("/keep")).$.html();
    expect(door).not.toContain("secret");
    for (const path of paths) {
      const { response, $ } = await stranger.fetched(path);
      expect(response.status, path).toBe(401);
      expect($("input[type=password]").length).toBe(1);
      expect($("h1").text()).toBe(load(door)("h1").text());
    }
    for (const path of ["/keep/drop", "/keep/undo", "/keep/drafts/0123456789ab/publish", "/keep/leave"]) {
      const { response } = await stranger.post(path, [["guard", ""]]);
      expect(response.status, path).toBe(401);
    }
    const wrong = await stranger.post("/keep/enter", [["token", `${TOKEN}!`]]);
    expect([wrong.response.status, wrong.response.headers.get("set-cookie")]).toEqual([401, null]);
    expect(keeper.drafts()).toHaveLength(1);
    const reading = () => keeper.drafts().some(({ state }) => state.kind === "waiting" || state.kind === "reading");
    while (reading()) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it("may not try for long", async () => {
    start(null, 3);
    const stranger = visitor();
    for (let at = 0; at < 3; at++) await stranger.post("/keep/enter", [["token", `guess ${at}`]]);
    expect((await stranger.enter()).response.status).toBe(401);
  });
});

describe("a session", () => {
  it("has a cookie that no script reads and no other site sends, over TLS where the desk has it", async () => {
    const cookieOf = async () => {
      const body = new FormData();
      body.append("token", TOKEN);
      return (await app.request("/keep/enter", { method: "POST", body })).headers.get("set-cookie") ?? "";
    };
    expect(await cookieOf()).toMatch(/HttpOnly/);
    expect(await cookieOf()).toMatch(/SameSite=Strict/);
    expect(await cookieOf()).not.toMatch(/Secure/);
    start("https://desk.example.org");
    expect(await cookieOf()).toMatch(/Secure/);
  });

  it("changes nothing by a form of another page, and ends when it is left", async () => {
    const person = visitor();
    await person.enter();
    const guard = await person.guard();
    const file = new File(["words"], "a.txt");
    for (const forged of ["", `${guard}x`]) {
      await person.post("/keep/drop", [
        ["guard", forged],
        ["files", file],
      ]);
      expect(keeper.drafts()).toEqual([]);
    }
    const elsewhere = await person.fetched("/keep/undo", {
      method: "POST",
      headers: { origin: "https://evil.example" },
    });
    expect(elsewhere.response.status).toBe(421);
    const { response } = await person.fetched("/keep");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    await person.post("/keep/leave", [["guard", guard]]);
    expect((await person.fetched("/keep")).response.status).toBe(401);
  });
});
