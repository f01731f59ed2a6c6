/** `GET /contributions`: which country contributed what, on a map and in a table. */
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { type CountryShare, surveyWords } from "../../../src/index.ts";
import { type Reader, readerOf } from "../reader.ts";
import { admitted, asking, baseOf, downloads, proof, type SurveySource, send, table, words } from "./area.ts";
import { sendCsv } from "./files.ts";
import { paging, partOf } from "./paging.ts";

/** Contributions on one page. */
const PER_PAGE = 100;

/** Registers the page and its table for programs. */
export function createContributions(source: SurveySource): Hono {
  const app = new Hono();

  app.get("/contributions", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const reader = readerOf(context);
    const said = surveyWords(reader.language);
    const shares = await source.desk().shares(asking(context, source));
    const part = partOf(context, linesOf(shares), PER_PAGE);
    const { worldPlot } = await import("../plots/world.ts");
    const shown = new Set(part.items.map(({ share }) => share));
    const picture = worldPlot(
      shares.filter((share) => shown.has(share)),
      { name: said.contributions, counted: said.counted, href: (code) => `#country-${code}` },
    );
    return send(context, {
      place: "contributions",
      title: said.contributions,
      body: html`<figure>${raw(picture)}<figcaption>${said.aboutContributions}</figcaption></figure>
${rows(part.items, reader)}
${paging(reader, part, "contributions", {})}
${downloads(reader, [["contributions.csv", said.csv]])}`,
    });
  });

  app.get("/contributions.csv", async (context) => {
    const refused = await admitted(context, source);
    if (refused !== null) return refused;
    const base = baseOf(context, source);
    const { fields, proof: proved } = surveyWords(readerOf(context).language);
    const lines = linesOf(await source.desk().shares(asking(context, source))).map(({ share, contribution }) => [
      share.code === null ? "" : share.name,
      share.code ?? "",
      contribution.symbol ?? "",
      contribution.from ?? "",
      contribution.title,
      contribution.meeting ?? "",
      contribution.source,
      `${base}/${contribution.address}`,
    ]);
    const { country, document, sender, title, meeting } = fields;
    const header = [country, "ISO 3166-1", document, sender, title, meeting, proved, "URL"];
    return sendCsv(context, "contributions", header, lines);
  });

  return app;
}

interface Line {
  readonly share: CountryShare;
  readonly contribution: CountryShare["contributions"][number];
  readonly first: boolean;
}

function linesOf(shares: readonly CountryShare[]): readonly Line[] {
  return shares.flatMap((share) =>
    share.contributions.map((contribution, at) => ({ share, contribution, first: at === 0 })),
  );
}

function rows(lines: readonly Line[], reader: Reader) {
  const said = surveyWords(reader.language);
  const { country, document, title, meeting } = said.fields;
  const cells = lines.map(({ share, contribution, first }) => [
    html`<bdi>${share.name}</bdi>${first ? html` <span class="source">${said.counted(share.contributions.length)}</span>` : ""}`,
    words(contribution.symbol),
    words(contribution.title),
    words(contribution.meeting),
    proof(contribution, reader),
  ]);
  const ids = lines.map(({ share, first }) => (first && share.code !== null ? `country-${share.code}` : ""));
  return table(said.contributions, [country, document, title, meeting, said.proof], cells, ids);
}
