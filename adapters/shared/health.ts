/** The desk's own HTTP server: `/healthz` for whoever watches it, and room for what a platform sends by request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { CodedError, type CorpusStamp } from "../../src/index.ts";
import type { RunningAdapter } from "./adapter.ts";

/** What `/healthz` reports on, read anew for each request. */
export interface HealthSource {
  adapters(): readonly { readonly name: string; readonly status: RunningAdapter["status"] }[];
  /** whether questions are answered */
  desk(): { readonly ok: boolean; readonly detail: string };
  corpus(): CorpusHealth;
  /** what cannot be kept in the data folder, one line a store */
  data(): { readonly faults: readonly string[] };
  stopping(): boolean;
}

/** What is answered from, and what is wrong with its folder; a document that cannot be read is left out and named there. */
export interface CorpusHealth extends CorpusStamp {
  readonly faults?: readonly string[];
}

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that listens. */
export interface DeskServer {
  /** the port that it got, which differs from the one asked for when that was 0 */
  readonly port: number;
  mount(path: string, handle: NodeHandler): void;
  close(): Promise<void>;
}

/**
 * `GET /readyz`: 200 while questions are answered, whatever the platforms do, else 503.
 * `GET /healthz`: 200 while the desk answers and every adapter is connected, else 503; the body says which does not and
 * why, and names the state of the corpus: `{ ok, stopping, desk: { ok, detail }, adapters: { slack: { ok, detail } },
 * corpus: { version, documents, newest, faults }, data: { faults } }`.
 * A corpus that was broken while the desk ran is named in `faults` and leaves the status at 200: starting the process
 * again would only take away the answers that it still gives. So does a data folder that fails.
 */
export function createHealthApp(source: HealthSource): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => {
    const adapters = Object.fromEntries(source.adapters().map((adapter) => [adapter.name, adapter.status()]));
    const stopping = source.stopping();
    const desk = source.desk();
    const ok = !stopping && desk.ok && Object.values(adapters).every((status) => status.ok);
    context.header("cache-control", "no-store");
    const told = { ok, stopping, desk, adapters, corpus: source.corpus(), data: source.data() };
    return context.json(told, ok ? 200 : 503);
  });
  app.get("/readyz", (context) => {
    const stopping = source.stopping();
    const desk = source.desk();
    const ok = !stopping && desk.ok;
    context.header("cache-control", "no-store");
    return context.json({ ok, stopping, desk }, ok ? 200 : 503);
  });
  app.notFound((context) => context.json({ error: "There is nothing here; /healthz says how the desk is." }, 404));
  return app;
}

/**
 * Longer than the proxies and balancers in front keep a connection, most for sixty seconds: one that the desk closes while
 * they send the next request on it would lose that request, and Slack and Discord send none again.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves an app, and the handlers that are mounted later, on one port.
 * @throws CodedError `address-taken` or `address-wrong` when it cannot listen there
 */
export async function startServer(app: Hono, host: string, port: number): Promise<DeskServer> {
  const mounted = new Map<string, NodeHandler>();
  const serveApp = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    const handle = mounted.get(path);
    if (handle) handle(request, response);
    else void serveApp(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    mount: (path, handle) => void mounted.set(path, handle),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new CodedError("address-taken", { host, port }, { cause: error })
          : new CodedError("address-wrong", { host, port, reason: error.code ?? error.message }, { cause: error }),
      );
    });
    server.listen(port, host, resolve);
  });
}
