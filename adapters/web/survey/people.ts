/** `GET /people`: who held which post when, as lines over the years and as a table. */
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { type Post, surveyWords } from "../../../src/index.ts";
import { linkTo, type Reader, readerOf } from "../reader.ts";
import { admitted, asking, baseOf, downloads, proof, type SurveySource, send, table, words } from "./area.ts";
import { sendCalendar, sendCsv } from "./files.ts";
import { paging, partOf } from "./paging.ts";

/** Lines on one page. */
const PER_PAGE = 25;

/** Registers the page and its files. */
export function createPeople(source: SurveySource): Hono {
  const app = new Hono();

  app.get("/people", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const reader = readerOf(context);
    const said = surveyWords(reader.language);
    const part = partOf(context, linesOf(await source.desk().posts(asking(context, source))), PER_PAGE);
    const { tenuresPlot } = await import("../plots/tenures.ts");
    const picture = tenuresPlot(part.items, {
      name: said.people,
      today: source.today(),
      href: (address) => linkTo(reader, address),
    });
    return send(context, {
      place: "people",
      title: said.people,
      body: html`<figure>${raw(picture)}<figcaption>${said.aboutPeople}</figcaption></figure>
${rows(part.items, reader)}
${paging(reader, part, "people", {})}
${downloads(reader, [
  ["people.csv", said.csv],
  ["people.ics", said.calendar],
])}`,
    });
  });

  app.get("/people.csv", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const base = baseOf(context, source);
    const { fields, kinds, named, afterwards, proof: proved } = surveyWords(readerOf(context).language);
    const posts = await source.desk().posts(asking(context, source));
    const lines = linesOf(posts).map(({ post, tenure }) => [
      post,
      tenure.person,
      tenure.country ?? "",
      tenure.named.map((each) => each.source).join("; "),
      tenure.ended?.source ?? "",
      tenure.named.map(({ address }) => `${base}/${address}`).join(" "),
    ]);
    return sendCsv(context, "people", [kinds.role, fields.person, fields.country, named, afterwards, proved], lines);
  });

  app.get("/people.ics", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const base = baseOf(context, source);
    const posts = await source.desk().posts(asking(context, source));
    const entries = linesOf(posts).flatMap(({ post, tenure: { person, named } }) =>
      named.flatMap(({ day, lastDay, dated, passage, address, source: where }) => {
        const title = `${person}: ${post} (${dated})`;
        const url = `${base}/${address}`;
        return day === null || lastDay === null
          ? []
          : [{ id: `${passage}.${person}`, title, from: day, to: lastDay, description: where, place: null, url }];
      }),
    );
    return sendCalendar(context, "people", entries, source.today());
  });

  return app;
}

/** Somebody in a post. */
interface Line {
  readonly post: string;
  readonly tenure: Post["tenures"][number];
}

function linesOf(posts: readonly Post[]): readonly Line[] {
  return posts.flatMap(({ title, tenures }) => tenures.map((tenure) => ({ post: title, tenure })));
}

function rows(lines: readonly Line[], reader: Reader) {
  const said = surveyWords(reader.language);
  const header = [said.kinds.role, said.fields.person, said.fields.country, said.named, said.afterwards];
  const cells = lines.map(({ post, tenure: { person, country, named, ended } }) => [
    words(post),
    words(person),
    words(country),
    html`<ul>${named.map((each) => html`<li>${proof(each, reader)}</li>`)}</ul>`,
    ended === null
      ? said.stillNamed
      : html`${said.notNamed(ended.day === null ? null : ended.dated)} <span class="source">${proof(ended, reader)}</span>`,
  ]);
  return table(said.people, header, cells);
}
