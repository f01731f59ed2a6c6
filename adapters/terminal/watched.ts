/** What whoever watches the desk is told: `/healthz`, `/readyz` and `/metrics`. */
import type { Hono } from "hono";
import type { Audience } from "../../src/index.ts";
import { createHealthApp } from "../shared/health.ts";
import type { Lifecycle } from "../shared/lifecycle.ts";
import { createMetricsApp, type Metrics } from "../shared/metrics.ts";
import type { SparingState } from "../shared/stores/state.ts";
import type { ThreadedDesk } from "./answering/threaded-desk.ts";
import type { Started } from "./start-platforms.ts";

/** What is watched. */
export interface WatchedParts {
  readonly desk: ThreadedDesk;
  /** that of the web: whoever can ask how the desk is can read its pages, and may be told no more */
  readonly level: Audience;
  readonly lifecycle: Lifecycle;
  readonly started: () => readonly Started[];
  readonly state: SparingState;
  readonly metrics: Metrics;
}

/** The app, to which the rest of the web is added. */
export function watchedApp({ desk, level, lifecycle, started, state, metrics }: WatchedParts): Hono {
  // The names of files tell of documents.
  const faults = () => {
    const all = desk.faults();
    if (level === "secretariat" || all.length === 0) return all;
    return [`${all.length} to mend in the corpus; copdesk check names them.`];
  };
  const adapters = () => started().map(({ name, status }) => ({ name: name.toLowerCase(), status }));
  const app = createHealthApp({
    adapters,
    desk: desk.status,
    corpus: () => ({ ...desk.at(level).corpus, faults: faults() }),
    data: () => ({ faults: state.faults() }),
    stopping: () => lifecycle.stopping,
  });
  const source = {
    corpus: () => ({ documents: desk.at(level).corpus.documents, faults: desk.faults().length }),
    platforms: () => adapters().map(({ name, status }) => ({ name, ok: status().ok })),
    stores: state.faults,
  };
  return app.route("/", createMetricsApp(metrics, source));
}
