/**
 * A process of its own that serves both platforms in HTTP mode over one database, as one of many behind a balancer. It says
 * its port in one line, and serves until it is killed or told to stop.
 */

import { startDiscord } from "../../adapters/discord/start.ts";
import type { AdapterContext } from "../../adapters/shared/adapter.ts";
import { elapsed } from "../../adapters/shared/clock.ts";
import { createHealthApp, startServer } from "../../adapters/shared/health.ts";
import { createLifecycle } from "../../adapters/shared/lifecycle.ts";
import { createLogger } from "../../adapters/shared/log.ts";
import { startSlack } from "../../adapters/slack/start.ts";
import { startThreadedDesk } from "../../adapters/terminal/answering/threaded-desk.ts";
import { openStores } from "../../adapters/terminal/open-stores.ts";
import { createFakeDesk } from "./fake-desk.ts";
import { PROCESS } from "./processes.ts";

const { databaseUrl, slack, discord, corpus } = PROCESS.parse(JSON.parse(process.env.COPDESK_TEST_PROCESS ?? ""));
/** So many questions as no person asks. */
const limits = { perUser: 1_000_000, perWorkspace: 1_000_000 };

const log = createLogger(process.env.COPDESK_TEST_LOG ?? "silent");
const lifecycle = createLifecycle({ log, deadlineMs: 5_000, events: process, exit: (status) => process.exit(status) });
const threaded =
  corpus === null
    ? null
    : await startThreadedDesk({
        setting: { folder: corpus, publicUrl: null, logLevel: "silent", levels: ["members"] },
        log,
      });
const desk = threaded?.at("members") ?? createFakeDesk();
const { state, inbox, stop } = await openStores({ data: "", databaseUrl, keepDays: null }, log);
const app = createHealthApp({
  adapters: () => [],
  desk: () => ({ ok: true, detail: "answering" }),
  corpus: () => desk.corpus,
  data: () => ({ faults: state.faults() }),
  stopping: () => lifecycle.stopping,
});
const server = await startServer(app, "127.0.0.1", 0);
const context: AdapterContext = {
  desk: () => desk,
  today: () => "2026-11-22",
  elapsed,
  log,
  mount: server.mount,
  ...(inbox === undefined ? {} : { inbox }),
  ...state,
};
lifecycle.add(
  await startSlack(
    { mode: "http", botToken: slack.token, signingSecret: slack.secret, apiUrl: slack.apiUrl },
    context,
    {
      limits,
    },
  ),
);
lifecycle.add(
  await startDiscord(
    { token: discord.token, apiUrl: discord.apiUrl, publicKey: discord.publicKey, guildId: null },
    context,
    {
      limits,
    },
  ),
);
process.stdout.write(`${server.port}\n`);
const status = await lifecycle.ended;
await server.close();
await threaded?.stop();
await stop();
process.exit(status);
