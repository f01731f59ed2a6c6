/** How events come in: over a socket that the desk opens, or by signed requests on the desk's own server. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HTTPReceiver, type Receiver, SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import { CodedError } from "../../src/index.ts";
import type { AdapterContext } from "../shared/adapter.ts";
import { bodyOf } from "../shared/body-of.ts";
import type { SlackSettings } from "../shared/config.ts";
import { createRarely } from "../shared/rarely.ts";
import { within } from "../shared/within.ts";
import { boltLog } from "./bolt-log.ts";
import { refusal } from "./refusal.ts";
import { screenFrames } from "./screen.ts";

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

function socketTransport(settings: SlackSettings & { mode: "socket" }, { log, elapsed }: AdapterContext): Transport {
  let refused: (reason: string) => void = () => {};
  const refusedForGood = new Promise<never>((_resolve, reject) => {
    refused = (reason) => reject(new Error(reason));
  });
  refusedForGood.catch(() => {});
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger: boltLog(log),
    installerOptions: {
      clientOptions: {
        timeout: 10_000,
        // A reconnect must outlast an outage: when this gives up the process ends and its supervisor starts another.
        retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 },
        fetch: listening((reason) => refused(reason)),
        ...(settings.apiUrl === null ? {} : { slackApiUrl: settings.apiUrl }),
      },
    },
  });
  const { client } = receiver;
  screenFrames(client, log);
  let connected = false;
  let awaySince = elapsed();
  let closing = false;
  client.on("connected", () => {
    connected = true;
    // A connection that was under way when the desk stopped is of no use any more.
    if (closing) void client.disconnect();
  });
  client.on("close", () => {
    if (connected) awaySince = elapsed();
    connected = false;
  });

  const close = async (): Promise<void> => {
    closing = true;
    // A start that is under way rejects on this event and nobody would catch it.
    client.removeAllListeners("disconnected");
    await within(CLOSE_MS, client.disconnect());
  };

  return {
    receiver,
    async open() {
      try {
        const greeted = await within(HELLO_MS, Promise.race([receiver.start(), refusedForGood]));
        if (!greeted) throw new Error("no greeting on the socket");
      } catch (error) {
        await close();
        throw refusal(error, "SLACK_APP_TOKEN");
      }
    },
    refuse: () => void client.removeAllListeners("slack_event"),
    close,
    status() {
      if (closing) return { ok: false, detail: "stopped" };
      if (connected) return { ok: true, detail: "connected (Socket Mode)" };
      const seconds = Math.round((elapsed() - awaySince) / 1_000);
      return { ok: seconds * 1_000 < AWAY_MS, detail: `reconnecting for ${seconds} s (Socket Mode)` };
    },
  };
}

/**
 * A `fetch` that overhears why Slack gives no connection: the socket client takes some refusals for passing and would ask
 * again for ever without a word.
 */
function listening(refused: (reason: string) => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const told = TOLD.safeParse(
      await response
        .clone()
        .json()
        .catch(() => null),
    ).data;
    if (told !== undefined && FOR_GOOD.has(told.error)) refused(told.error);
    return response;
  };
}

const TOLD = z.object({ ok: z.literal(false), error: z.string() });
const FOR_GOOD: ReadonlySet<string> = new Set([
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "socket_mode_not_enabled",
  "forbidden_team",
  "access_denied",
  "team_access_not_granted",
]);

function httpTransport(settings: SlackSettings & { mode: "http" }, { log, mount, elapsed }: AdapterContext): Transport {
  const rarely = createRarely(elapsed);
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret,
    endpoints: [EVENTS_PATH],
    // Anybody may send requests that it has something to say about.
    logger: boltLog(log, rarely),
  });
  let refusing = false;

  /** Bolt takes a body of any size, so it is read here; one that is there already is what it looks at. */
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (body === "broken-off") return;
    if (body === "too-large") response.writeHead(413).end();
    else receiver.requestListener(Object.assign(request, { rawBody: body }), response);
  };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (refusing || request.method !== "POST") {
      response.writeHead(refusing ? 503 : 405).end();
      return;
    }
    response.on("finish", () => {
      if (response.statusCode !== 401 || !rarely("401")) return;
      log.warn(
        { mend: "Copy SLACK_SIGNING_SECRET anew from “Basic Information”, and check this machine's clock." },
        "a request did not bear Slack's signature and was refused",
      );
    });
    void take(request, response);
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
