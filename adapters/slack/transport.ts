/** How events come in: over a socket that the desk opens, or by signed requests on the desk's own server. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver, type Receiver, SocketModeReceiver } from "@slack/bolt";
import { CodedError } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import type { SlackSettings } from "../shared/config.ts";
import { boltLog } from "./bolt-log.ts";
import { refusal } from "./refusal.ts";

export interface Transport {
  /** what Bolt listens to */
  readonly receiver: Receiver;
  /** resolves when Slack takes the desk for connected */
  open(): Promise<void>;
  /** from now on nothing new is accepted; what is not accepted is sent again by Slack, to whoever runs then */
  refuse(): void;
  close(): Promise<void>;
  status(): { readonly ok: boolean; readonly detail: string };
}

/** The path on which Slack sends events, commands and clicks in HTTP mode. */
export const EVENTS_PATH = "/slack/events";

/** How long the first connection may take. */
const HELLO_MS = 20_000;
/** A reconnect takes five seconds and is nothing to worry about; this long without a connection is. */
const AWAY_MS = 30_000;
const CLOSE_MS = 2_000;

export function createTransport(settings: SlackSettings, context: AdapterContext): Transport {
  return settings.mode === "socket" ? socketTransport(settings, context) : httpTransport(settings, context);
}

function socketTransport(settings: SlackSettings & { mode: "socket" }, { log }: AdapterContext): Transport {
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger: boltLog(log),
    installerOptions: {
      clientOptions: {
        timeout: 10_000,
        // A reconnect must outlast an outage: when this gives up the process ends and its supervisor starts another.
        retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 },
        ...(settings.apiUrl === null ? {} : { slackApiUrl: settings.apiUrl }),
      },
    },
  });
  const { client } = receiver;
  let connected = false;
  let awaySince = Date.now();
  let closing = false;
  client.on("connected", () => {
    connected = true;
    // A connection that was under way when the desk stopped is of no use any more.
    if (closing) void client.disconnect();
  });
  client.on("close", () => {
    if (connected) awaySince = Date.now();
    connected = false;
  });

  return {
    receiver,
    open: () => withinHello(receiver.start()),
    refuse: () => void client.removeAllListeners("slack_event"),
    async close() {
      closing = true;
      // A start that is under way rejects on this event and nobody would catch it.
      client.removeAllListeners("disconnected");
      let timer: NodeJS.Timeout | undefined;
      const timeUp = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_MS);
      });
      await Promise.race([client.disconnect(), timeUp]);
      clearTimeout(timer);
    },
    status() {
      if (closing) return { ok: false, detail: "stopped" };
      if (connected) return { ok: true, detail: "connected (Socket Mode)" };
      const seconds = Math.round((Date.now() - awaySince) / 1_000);
      return { ok: seconds * 1_000 < AWAY_MS, detail: `reconnecting for ${seconds} s (Socket Mode)` };
    },
  };
}

async function withinHello(start: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no greeting on the socket")), HELLO_MS);
  });
  try {
    await Promise.race([start, timeUp]);
  } catch (error) {
    throw refusal(error, "SLACK_APP_TOKEN");
  } finally {
    clearTimeout(timer);
  }
}

function httpTransport(settings: SlackSettings & { mode: "http" }, { log, mount }: AdapterContext): Transport {
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret,
    endpoints: [EVENTS_PATH],
    logger: boltLog(log),
  });
  let refusing = false;
  let warned = 0;

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (refusing || request.method !== "POST") {
      response.writeHead(refusing ? 503 : 405).end();
      return;
    }
    response.on("finish", () => {
      if (response.statusCode !== 401 || Date.now() - warned < WARN_EVERY_MS) return;
      warned = Date.now();
      log.warn(
        { mend: "Copy SLACK_SIGNING_SECRET anew from “Basic Information”, and check this machine's clock." },
        "a request did not bear Slack's signature and was refused",
      );
    });
    receiver.requestListener(request, response);
  };

  return {
    receiver,
    async open() {
      if (mount === undefined) {
        throw new CodedError("platform-refused", { platform: "Slack", reason: "HTTP mode needs the desk's server" });
      }
      mount(EVENTS_PATH, handle);
    },
    refuse() {
      refusing = true;
    },
    async close() {
      refusing = true;
    },
    status: () => ({ ok: !refusing, detail: `listening on ${EVENTS_PATH} (HTTP mode)` }),
  };
}

const WARN_EVERY_MS = 5 * 60_000;
