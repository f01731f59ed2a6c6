/** The two ways in which the stand-in brings events to the bot: sockets that the bot opened, or signed requests. */
import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

export type EnvelopeKind = "events_api" | "slash_commands" | "interactive";

/** How a delivery ended: what the bot answered, or null when it did not take it within three seconds. */
export type Taken = { readonly payload: unknown } | null;

export interface Retry {
  readonly attempt: number;
  readonly reason: string;
}

export interface Wire {
  /** delivers once */
  deliver(kind: EnvelopeKind, payload: object, retry?: Retry): Promise<Taken>;
  /** resolves when the bot can be reached */
  ready(): Promise<void>;
}

const ACK_MS = 3_000;
const STEP_MS = 50;

/**
 * Calls back after three seconds in which this process had the machine: bot and stand-in share its one thread, and while
 * others have the processor neither can be late. What the thread spends on work of its own counts in full.
 * @returns ends the wait
 */
function whenLate(late: () => void): () => void {
  let left = ACK_MS;
  let worked = process.cpuUsage();
  const timer = setInterval(() => {
    const now = process.cpuUsage();
    left -= Math.max(STEP_MS, (now.user + now.system - worked.user - worked.system) / 1_000);
    worked = now;
    if (left <= 0) late();
  }, STEP_MS);
  return () => clearInterval(timer);
}

export interface SocketWire extends Wire {
  /** a ticket for one connection */
  ticket(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** asks the bot to come back on a new connection, as Slack does every few hours */
  disconnect(reason: "warning" | "refresh_requested" | "link_disabled"): void;
  /** any text as a frame of its own; its acknowledgement is none of the waiting ones */
  raw(text: string): void;
  /** cuts every connection without a word */
  drop(): void;
  readonly open: number;
  close(): void;
}

/** @param violation is told what the bot does that Slack would not stand */
export function createSocketWire(violation: (text: string) => void): SocketWire {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (taken: Taken) => void>();
  let envelopes = 0;
  let arrivals: (() => void)[] = [];
  let turn = 0;

  const hear = (text: string): void => {
    const said: unknown = JSON.parse(text);
    const { envelope_id: id, payload } = said as { envelope_id?: string; payload?: unknown };
    const done = id === undefined ? undefined : waiting.get(id);
    if (String(id).startsWith("raw")) return;
    if (done === undefined) violation(`acknowledged twice or never sent: ${text.slice(0, 80)}`);
    else {
      waiting.delete(String(id));
      done({ payload });
    }
  };

  return {
    ticket() {
      const ticket = `t${tickets.size}-${Math.random().toString(36).slice(2)}`;
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? "", "http://x").searchParams.get("ticket") ?? "";
      if (!tickets.delete(ticket)) {
        violation("a connection without a fresh ticket");
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, (connection) => {
        sockets.add(connection);
        connection.on("message", (data) => hear(String(data)));
        connection.on("close", () => sockets.delete(connection));
        connection.on("error", () => {});
        // One listener for each envelope that is under way.
        connection.setMaxListeners(0);
        connection.send(
          JSON.stringify({ type: "hello", num_connections: sockets.size, connection_info: { app_id: "A0DESK" } }),
        );
        for (const arrive of arrivals) arrive();
        arrivals = [];
      });
    },
    deliver(kind, payload, retry) {
      const open = [...sockets].filter((each) => each.readyState === each.OPEN);
      const socket = open[turn++ % Math.max(1, open.length)];
      if (socket === undefined) return Promise.resolve(null);
      const envelope = `e${++envelopes}`;
      return new Promise((resolve) => {
        const end = whenLate(() => finish(null));
        const finish = (taken: Taken) => {
          end();
          waiting.delete(envelope);
          socket.off("close", gone);
          resolve(taken);
        };
        const gone = () => finish(null);
        waiting.set(envelope, finish);
        socket.once("close", gone);
        const retries = retry === undefined ? {} : { retry_attempt: retry.attempt, retry_reason: retry.reason };
        socket.send(
          JSON.stringify({
            envelope_id: envelope,
            type: kind,
            payload,
            accepts_response_payload: kind !== "events_api",
            ...retries,
          }),
        );
      });
    },
    ready() {
      if ([...sockets].some((each) => each.readyState === each.OPEN)) return Promise.resolve();
      return new Promise((resolve) => {
        arrivals.push(resolve);
      });
    },
    raw(text) {
      for (const socket of sockets) socket.send(text);
    },
    disconnect(reason) {
      for (const socket of sockets) socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: {} }));
    },
    drop() {
      for (const socket of sockets) socket.terminate();
    },
    get open() {
      return sockets.size;
    },
    close() {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}

/** Signed requests to the address of the bot, which is known only once it listens. */
export function createHttpWire(signingSecret: string, address: () => string): Wire {
  return {
    async deliver(kind, payload, retry) {
      const json = JSON.stringify(payload);
      const body =
        kind === "events_api"
          ? json
          : kind === "slash_commands"
            ? new URLSearchParams(Object.entries(payload)).toString()
            : new URLSearchParams({ payload: json }).toString();
      const type = kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded";
      const retries: Record<string, string> =
        retry === undefined ? {} : { "x-slack-retry-num": String(retry.attempt), "x-slack-retry-reason": retry.reason };
      const late = new AbortController();
      const end = whenLate(() => late.abort());
      try {
        const response = await fetch(address(), {
          method: "POST",
          headers: { "content-type": type, ...signed(signingSecret, body), ...retries },
          body,
          signal: late.signal,
        });
        const text = await response.text();
        if (!response.ok) return null;
        return { payload: text.startsWith("{") ? JSON.parse(text) : undefined };
      } catch {
        return null;
      } finally {
        end();
      }
    },
    ready: () => Promise.resolve(),
  };
}

/** Slack's signature: version 0, HMAC over time and raw body. */
export function signed(secret: string, body: string, at = Math.floor(Date.now() / 1_000)): Record<string, string> {
  const signature = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${signature}` };
}
