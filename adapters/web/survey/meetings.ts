/** `GET /meetings`: meetings, deadlines and documents on a time axis, what is to come first. */
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { type CalendarDay, firstDay, lastDay, type SurveyLabels, surveyWords } from "../../../src/index.ts";
import { linkTo, type Reader, readerOf } from "../reader.ts";
import { admitted, asking, baseOf, downloads, proof, type SurveySource, send, table, words } from "./area.ts";
import { sendCalendar, sendCsv } from "./files.ts";
import { paging, partOf } from "./paging.ts";

/** Days on one page. */
const PER_PAGE = 50;

/** Registers the page and its files. */
export function createMeetings(source: SurveySource): Hono {
  const app = new Hono();

  app.get("/meetings", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const reader = readerOf(context);
    const said = surveyWords(reader.language);
    const all = await source.desk().calendar(asking(context, source));
    const toCome = all.filter(({ ahead }) => ahead);
    const part = partOf(context, all.filter(({ ahead }) => !ahead).toReversed(), PER_PAGE);
    const { daysPlot } = await import("../plots/days.ts");
    const picture = daysPlot([...part.items, ...toCome], {
      name: said.meetings,
      today: source.today(),
      lanes: { meeting: said.meetings, deadline: said.kinds.deadline, document: said.documents },
      span: spanOf,
      href: (address) => linkTo(reader, address),
    });
    return send(context, {
      place: "meetings",
      title: said.meetings,
      body: html`<figure>${raw(picture)}<figcaption>${said.aboutMeetings}</figcaption></figure>
${toCome.length === 0 ? html`<p>${said.nothingToCome}</p>` : rows(said.toCome, toCome, reader)}
${rows(said.past, part.items, reader)}
${paging(reader, part, "meetings", {})}
${downloads(reader, [
  ["meetings.csv", said.csv],
  ["meetings.ics", said.calendar],
])}`,
    });
  });

  app.get("/meetings.csv", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const base = baseOf(context, source);
    const said = surveyWords(readerOf(context).language);
    const lines = (await source.desk().calendar(asking(context, source))).map((day) => [
      day.start,
      day.end,
      kindOf(day, said),
      day.title,
      day.body ?? "",
      day.place ?? "",
      said.day[day.status],
      day.source,
      `${base}/${day.address}`,
    ]);
    const { type, title, sender, place } = said.fields;
    const header = [said.since, said.until, type, title, sender, place, said.state, said.proof, "URL"];
    return sendCsv(context, "meetings", header, lines);
  });

  app.get("/meetings.ics", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const base = baseOf(context, source);
    const said = surveyWords(readerOf(context).language);
    const entries = (await source.desk().calendar(asking(context, source))).map((day) => {
      const [from, to] = spanOf(day);
      return {
        id: `${day.passage}.${day.kind}.${day.start}`,
        title: `${day.title} (${said.day[day.status]})`,
        from,
        to,
        description: [day.dated, day.body, day.source].filter((part) => part !== null).join(" · "),
        place: day.place,
        url: `${base}/${day.address}`,
      };
    });
    return sendCalendar(context, "meetings", entries, source.today());
  });

  return app;
}

function spanOf({ start, end }: CalendarDay): readonly [string, string] {
  return [firstDay(start), lastDay(end)];
}

function kindOf({ kind }: CalendarDay, { kinds, fields }: SurveyLabels): string {
  return kind === "meeting" ? kinds.event : kind === "deadline" ? kinds.deadline : fields.document;
}

function rows(caption: string, days: readonly CalendarDay[], reader: Reader) {
  const said = surveyWords(reader.language);
  const { date, type, title } = said.fields;
  const cells = days.map((day) => [
    day.dated,
    kindOf(day, said),
    html`<bdi>${day.title}</bdi>${day.body === null ? "" : html` <span class="source">${words(day.body)}</span>`}${
      day.place === null ? "" : html` <span class="source">${words(day.place)}</span>`
    }`,
    day.status === "issued" ? "" : said.day[day.status],
    proof(day, reader),
  ]);
  return table(caption, [date, type, title, said.state, said.proof], cells);
}
