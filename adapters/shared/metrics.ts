/** What the desk counts for Prometheus: numbers alone, no question, no name of a person and none of a document. */
import { Hono } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { STORE_NAMES } from "./stores/state.ts";

/** What is read anew for each `/metrics`. */
export interface MetricsSource {
  corpus(): { readonly documents: number; readonly faults: number };
  platforms(): readonly { readonly name: string; readonly ok: boolean }[];
  /** one line for each store that fails */
  stores(): readonly string[];
}

export interface Metrics {
  /** an answer was given; `seconds` from asking to the reply */
  answered(
    surface: string,
    told: { readonly outcome: string; readonly language: string; readonly seconds: number },
  ): void;
  /** no answer was given; `code` as in the catalogue of errors, else `unexpected` */
  failed(surface: string, code: string): void;
  /** the corpus has changed and was taken over */
  reloaded(): void;
  /** a platform could not be started, or was lost */
  platformFailed(platform: string): void;
  /** all of it, in Prometheus's text format */
  text(source: MetricsSource): Promise<string>;
}

/** Questions take milliseconds; one that takes six seconds is given up. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 6];

/** Counts from zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: "copdesk_questions_total",
    help: "Questions answered, by surface, outcome and language.",
    labelNames: ["surface", "outcome", "language"],
    registers,
  });
  const seconds = new Histogram({
    name: "copdesk_answer_seconds",
    help: "From asking to the reply, by surface.",
    labelNames: ["surface"],
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: "copdesk_answer_failures_total",
    help: "Questions that got no answer, by surface and code of the error.",
    labelNames: ["surface", "code"],
    registers,
  });
  const reloads = new Counter({
    name: "copdesk_reloads_total",
    help: "How often a changed corpus was taken over.",
    registers,
  });
  const platformFailures = new Counter({
    name: "copdesk_platform_failures_total",
    help: "How often a chat platform could not be reached.",
    labelNames: ["platform"],
    registers,
  });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const documents = gauge("copdesk_corpus_documents", "Documents that the web desk may show.", []);
  const faults = gauge(
    "copdesk_corpus_faults",
    "What is wrong with files of the corpus, in lines of copdesk check.",
    [],
  );
  const up = gauge("copdesk_platform_up", "1 while a chat platform is connected.", ["platform"]);
  const stores = gauge("copdesk_store_up", "1 while a store of the data folder works.", ["store"]);

  return {
    answered(surface, { outcome, language, seconds: taken }) {
      questions.inc({ surface, outcome, language });
      seconds.observe({ surface }, taken);
    },
    failed: (surface, code) => failures.inc({ surface, code }),
    reloaded: () => reloads.inc(),
    platformFailed: (platform) => platformFailures.inc({ platform }),
    async text(source) {
      const corpus = source.corpus();
      documents.set(corpus.documents);
      faults.set(corpus.faults);
      for (const { name, ok } of source.platforms()) up.set({ platform: name }, ok ? 1 : 0);
      const failing = source.stores();
      for (const store of STORE_NAMES) {
        stores.set({ store }, failing.some((line) => line.startsWith(`${store}:`)) ? 0 : 1);
      }
      return registry.metrics();
    },
  };
}

/** `GET /metrics`, for a Prometheus in the same network: what comes through a proxy comes from elsewhere. */
export function createMetricsApp(metrics: Metrics, source: MetricsSource): Hono {
  const app = new Hono();
  app.get("/metrics", async (context) => {
    if (["x-forwarded-for", "forwarded"].some((name) => context.req.header(name) !== undefined))
      return context.notFound();
    return context.text(await metrics.text(source), 200, {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    });
  });
  return app;
}
