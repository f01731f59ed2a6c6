/** Pages are kept once they are drawn, and an address may not ask for more of them than anybody reads. */
import { beforeAll, describe, expect, it } from "vitest";
import { createThrottle } from "../../adapters/shared/throttle.ts";
import { createSite } from "../../adapters/web/site.ts";
import { type AwaitedDesk, createDesk, type Desk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";

const PAGE = "/documents/q3-2-liaison-2023";

let desk: Desk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
});

/** A site that counts how often a page is made, over a corpus whose version can be changed. */
function site(perAddress = 1_000) {
  let version = "one";
  let made = 0;
  const counting: AwaitedDesk = {
    ...desk,
    get corpus() {
      return { ...desk.corpus, version };
    },
    page: (...given) => {
      made += 1;
      return desk.page(...given);
    },
  };
  const app = createSite({
    desk: () => counting,
    original: async () => null,
    today: () => TODAY,
    publicUrl: null,
    throttle: createThrottle({ perUser: perAddress, perWorkspace: 1_000 }, () => 0),
  });
  return {
    get: async (headers: Record<string, string> = {}, path = PAGE) => app.request(path, { headers }),
    change: () => {
      version = "two";
    },
    made: () => made,
  };
}

describe("a page that was drawn", () => {
  it("is drawn once for each language and version of the corpus, and the same each time", async () => {
    const { get, change, made } = site();
    const first = await get();
    const second = await get();
    expect(await second.text()).toBe(await first.text());
    expect([...second.headers]).toEqual([...first.headers]);
    expect(made()).toBe(1);
    const french = await get({ "accept-language": "fr" });
    expect(await french.text()).toContain('lang="fr"');
    expect(made()).toBe(2);
    change();
    await get();
    expect(made()).toBe(3);
  });

  it("is not sent to whoever has it", async () => {
    const { get, made } = site();
    const tag = (await get()).headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get({ "if-none-match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    expect((await get({ "if-none-match": '"other"' })).status).toBe(200);
    expect(made()).toBe(1);
  });

  it("does not stand in for what is not there", async () => {
    const { get } = site();
    for (let time = 0; time < 2; time++) expect((await get({}, "/documents/nothing")).status).toBe(404);
  });

  it("counts towards what an address may ask for, as originals do", async () => {
    const { get } = site(2);
    const statuses = [];
    for (const path of [PAGE, "/originals/nothing.pdf", PAGE]) statuses.push((await get({}, path)).status);
    expect(statuses).toEqual([200, 404, 429]);
    expect((await get()).headers.get("retry-after")).toBe("60");
  });
});
