/** `GET /people`: who held which post when, as lines over the years and as a table. */
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { type Post, surveyWords } from "../../../src/index.ts";
import { linkTo, type Reader, readerOf } from "../reader.ts";
import { admitted, asking, baseOf, downloads, proof, type SurveySource, send, table, words } from "./area.ts";
import { sendCalendar, sendCsv } from "./files.ts";
import { paging, partOf } from "./paging.ts";

/** Posts on one page. */
const PER_PAGE = 25;

/** Registers the page and its files. */
export function createPeople(source: SurveySource): Hono {
  const app = new Hono();

  app.get("/people", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const reader = readerOf(context);
    const said = surveyWords(reader.language);
    const part = partOf(context, await source.desk().posts(asking(context, source)), PER_PAGE);
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
    const lines = posts.flatMap(({ title, tenures }) =>
      tenures.map(({ person, country, named: in_, ended }) => [
        title,
        person,
        country ?? "",
        in_.map(({ source: where }) => where).join("; "),
        ended?.source ?? "",
        in_.map(({ address }) => `${base}/${address}`).join(" "),
      ]),
    );
    return sendCsv(context, "people", [kinds.role, fields.person, fields.country, named, afterwards, proved], lines);
  });

  app.get("/people.ics", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const base = baseOf(context, source);
    const posts = await source.desk().posts(asking(context, source));
    const entries = posts.flatMap(({ title, tenures }) =>
      tenures.flatMap(({ person, named }) =>
        named.flatMap(({ day, lastDay, dated, passage, address, source: where }) =>
          day === null
            ? []
            : [
                {
                  id: `${passage}.${person}`,
                  title: `${person}: ${title} (${dated})`,
                  from: day,
                  to: lastDay ?? day,
                  description: where,
                  place: null,
                  url: `${base}/${address}`,
                },
              ],
        ),
      ),
    );
    return sendCalendar(context, "people", entries, source.today());
  });

  return app;
}

function rows(posts: readonly Post[], reader: Reader) {
  const said = surveyWords(reader.language);
  const header = [said.kinds.role, said.fields.person, said.fields.country, said.named, said.afterwards];
  const lines = posts.flatMap(({ title, tenures }) =>
    tenures.map(({ person, country, named, ended }) => [
      words(title),
      words(person),
      words(country),
      html`<ul>${named.map((each) => html`<li>${proof(each, reader)}</li>`)}</ul>`,
      ended === null
        ? said.stillNamed
        : html`${said.notNamed(ended.day === null ? null : ended.dated)} <span class="source">${proof(ended, reader)}</span>`,
    ]),
  );
  return table(said.people, header, lines);
}
