/** Passes over frames that the socket client would stumble on, before it reads them. */
import type { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { Logger } from "../shared/log.ts";

type SocketClient = SocketModeReceiver["client"];

/** Frames about the connection itself; they carry nothing that is answered. */
const OF_THE_CONNECTION = z.object({ type: z.enum(["hello", "disconnect"]) });
/** An envelope whose inside the client may look into. */
const ENVELOPE = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("events_api"),
    envelope_id: z.string(),
    payload: z.object({ event: z.object({ type: z.string() }) }),
  }),
  z.object({
    type: z.enum(["slash_commands", "interactive"]),
    envelope_id: z.string(),
    payload: z.record(z.string(), z.unknown()),
  }),
]);
const RATE_LIMITED = z.object({ payload: z.object({ type: z.literal("app_rate_limited") }) });
const ODD = "odd_frame";

/**
 * Stands between the socket and the client that reads it. The client looks for an event in every envelope of the Events
 * API, which `app_rate_limited` has none of, and gives events on under names that it also uses for itself. What is odd is
 * acknowledged, so that it is not sent again, and logged.
 */
export function screenFrames(client: SocketClient, log: Logger): void {
  const readers = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown, isBinary: boolean) => {
    const frame = isBinary ? undefined : parse(data);
    const odd = frame !== undefined && !isSound(client, frame);
    if (odd) {
      const limited = RATE_LIMITED.safeParse(frame).success;
      log.warn({ limited }, limited ? "Slack limits how many events it sends" : "a frame that is odd was passed over");
      if (!z.object({ envelope_id: z.string() }).safeParse(frame).success) return;
    }
    const passed = odd ? JSON.stringify({ ...Object(frame), type: ODD, payload: { type: ODD } }) : data;
    for (const read of readers) read(passed, isBinary);
  });
  client.on(ODD, ({ ack }: { ack: () => Promise<void> }) => {
    ack().catch((error: unknown) => log.debug({ err: error }, "an odd frame could not be acknowledged"));
  });
}

/** Undefined for what is no JSON, which the client itself passes over. */
function parse(data: unknown): unknown {
  try {
    return JSON.parse(typeof data === "string" ? data : new TextDecoder().decode(Buffer.from(Object(data))));
  } catch {
    return undefined;
  }
}

function isSound(client: SocketClient, frame: unknown): boolean {
  if (OF_THE_CONNECTION.safeParse(frame).success) return true;
  const { data } = ENVELOPE.safeParse(frame);
  if (data === undefined) return false;
  return data.type !== "events_api" || client.listenerCount(data.payload.event.type) === 0;
}
