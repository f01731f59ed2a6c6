/** The pages that show the corpus, each in a file of its own. */
import { Hono } from "hono";
import { CodedError } from "../../../src/index.ts";
import { renderGone } from "../gone.ts";
import { pageHeaders } from "../headers.ts";
import { readerOf } from "../reader.ts";
import { STYLE } from "../style.ts";
import type { SurveySource } from "./area.ts";
import { createContributions } from "./contributions.ts";
import { createDocuments } from "./documents.ts";
import { createMeetings } from "./meetings.ts";
import { createNew } from "./new.ts";
import { createPeople } from "./people.ts";

/** All of them. */
export function createSurvey(source: SurveySource): Hono {
  const app = new Hono();
  for (const create of [createDocuments, createPeople, createContributions, createMeetings, createNew]) {
    app.route("/", create(source));
  }
  app.onError(async (error, context) => {
    if (!(error instanceof CodedError) || error.code !== "answer-late") throw error;
    const reader = readerOf(context);
    const sentence = source.desk().words(reader.language).tookTooLong;
    return context.html(await renderGone(reader, sentence), 503, pageHeaders(STYLE, "read"));
  });
  return app;
}
