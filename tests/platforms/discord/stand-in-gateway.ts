/** The gateway of the stand-in: sessions over WebSocket, with heartbeats, resuming and everything that can go wrong. */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { Body } from "./rules.ts";
import { APPLICATION, GUILD, guildOf, TOKEN, userOf, type World } from "./world.ts";

const FRAME = z.object({ op: z.number(), d: z.unknown() });
const IDENTIFY = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
const RESUME = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  seq: number;
  socket: WebSocket | null;
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  valid: boolean;
}

export interface Gateway {
  /** to every session whose shard the server or direct message belongs to; kept for a resume when nobody is connected */
  dispatch(type: string, data: Body | null): void;
  /** the same event once more */
  redeliver(): void;
  /** cuts the connections without a word */
  drop(): void;
  /** asks for a reconnect, as before a restart of Discord's */
  askToReconnect(): void;
  /** ends the sessions: the bot has to identify again; `resumable` is what Discord says of that, in any form */
  invalidate(resumable?: unknown): void;
  /** a frame as it is, to every connection */
  raw(frame: unknown): void;
  /** the next identification is closed with this code */
  refuseNext(code: number): void;
  readonly counts: { identified: number; resumed: number; replayed: number };
  readonly connected: number;
  readonly shards: readonly number[];
  close(): void;
}

export function createGateway(server: Server, world: World, preferredLocale: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: Session[] = [];
  const counts = { identified: 0, resumed: 0, replayed: 0 };
  let last: { type: string; data: Body | null } | null = null;
  let refusal: number | null = null;

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.handleUpgrade(request, socket, head, (opened) => serve(opened));
  });

  const address = () => {
    const at = server.address();
    return `ws://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
  };
  const frame = (socket: WebSocket, op: number, d: unknown, extra: object = {}) =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...extra }));
  const emit = (session: Session, t: string, d: unknown) => {
    session.seq += 1;
    session.sent.push({ s: session.seq, t, d });
    if (session.sent.length > 300) session.sent.shift();
    if (session.socket) frame(session.socket, 0, d, { s: session.seq, t });
  };

  function serve(socket: WebSocket): void {
    frame(socket, 10, { heartbeat_interval: 41_250 });
    socket.on("message", (raw) => {
      const { op, d } = FRAME.parse(JSON.parse(String(raw)));
      if (op === 1) frame(socket, 11, null);
      if (op === 2) identify(socket, IDENTIFY.parse(d));
      if (op === 6) resume(socket, RESUME.parse(d));
    });
    socket.on("close", () => {
      for (const session of sessions) if (session.socket === socket) session.socket = null;
    });
    socket.on("error", () => {});
  }

  function identify(socket: WebSocket, { token, intents, shard }: z.infer<typeof IDENTIFY>): void {
    if (refusal !== null || token !== TOKEN) {
      socket.close(refusal ?? 4004);
      refusal = null;
      return;
    }
    if ((intents & PRIVILEGED) !== 0) world.violations.push("identified with a privileged intent");
    counts.identified += 1;
    for (let n = sessions.length - 1; n >= 0; n -= 1) if (sessions[n]?.valid === false) sessions.splice(n, 1);
    const [at, of] = shard ?? [0, 1];
    const session: Session = {
      id: `session-${counts.identified}`,
      shard: at,
      shards: of,
      seq: 0,
      socket,
      sent: [],
      valid: true,
    };
    sessions.push(session);
    const guilds = shardOf(GUILD, of) === at ? [{ id: GUILD, unavailable: true }] : [];
    emit(session, "READY", {
      v: 10,
      user: userOf(APPLICATION),
      guilds,
      session_id: session.id,
      resume_gateway_url: address(),
      shard: [at, of],
      application: { id: APPLICATION, flags: 0 },
    });
    if (guilds.length > 0) emit(session, "GUILD_CREATE", guildOf(preferredLocale()));
  }

  function resume(socket: WebSocket, { session_id, seq }: z.infer<typeof RESUME>): void {
    const session = sessions.find((each) => each.id === session_id && each.valid);
    if (!session) {
      frame(socket, 9, false);
      return;
    }
    session.socket = socket;
    counts.resumed += 1;
    for (const event of session.sent.filter((each) => each.s > seq)) {
      counts.replayed += 1;
      frame(socket, 0, event.d, { s: event.s, t: event.t });
    }
    emit(session, "RESUMED", {});
  }

  const live = () => sessions.filter((session) => session.valid);
  return {
    dispatch(type, data) {
      last = { type, data };
      const guild = typeof data?.guild_id === "string" ? data.guild_id : null;
      for (const session of live()) {
        if (session.shard === (guild === null ? 0 : shardOf(guild, session.shards))) emit(session, type, data);
      }
    },
    redeliver() {
      if (last) this.dispatch(last.type, last.data);
    },
    drop() {
      for (const session of live()) session.socket?.terminate();
    },
    askToReconnect() {
      for (const session of live()) if (session.socket) frame(session.socket, 7, null);
    },
    invalidate(resumable = false) {
      for (const session of live()) {
        session.valid = false;
        if (session.socket) frame(session.socket, 9, resumable);
      }
    },
    raw(odd) {
      for (const session of live()) session.socket?.send(JSON.stringify(odd) ?? "");
    },
    refuseNext(code) {
      refusal = code;
    },
    counts,
    get connected() {
      return live().filter((session) => session.socket !== null).length;
    },
    get shards() {
      return live().flatMap((session) => (session.socket === null ? [] : [session.shard]));
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function shardOf(guild: string, shards: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(shards));
}
