/** The inbox in PostgreSQL: an event is a row until it was dealt with, held by the process that took it. */
import { type Elapsed, elapsed } from "../../shared/clock.ts";
import { createOrder } from "../../shared/in-order.ts";
import type { Logger } from "../../shared/log.ts";
import type { Inbox } from "../../shared/stores/inbox.ts";
import type { Database } from "./database.ts";
import { lives, type Presence } from "./presence.ts";

export interface PostgresInbox extends Inbox {
  /** why events cannot be noted at the moment, one line; empty when they can */
  faults(): readonly string[];
  stop(): void;
}

/** How often is looked for what killed processes have left, in milliseconds. Discord waits three seconds for an answer. */
const LOOK_MS = 500;
/** Nobody waits any more for what came so long ago, in seconds. */
const WAITED_FOR_SECONDS = 600;
/** What has ended so many processes ends no more. */
const TAKERS = 3;
/** After a failure nothing is noted for so long, in milliseconds, so that answers need not wait for it. */
const PAUSE_MS = 5_000;

const TAKE = `insert into copdesk.events (key, platform, payload, holder) values ($1, $2, $3, $4)
  on conflict (key) do nothing returning true as taken`;
const DONE = "update copdesk.events set done = now(), payload = null where key = any($1)";
const LEFT = `select distinct holder from copdesk.events as event where done is null and not ${lives("event.holder")}`;
const INHERIT = `update copdesk.events set holder = $1, takers = takers + 1 where key in (
    select key from copdesk.events where done is null and holder = any($2) and takers < ${TAKERS}
      and platform = any($3) and at > now() - interval '${WAITED_FOR_SECONDS} seconds'
    order by at for update skip locked)
  returning key, platform, payload`;

interface Left {
  readonly key: string;
  readonly platform: string;
  readonly payload: string;
}

export function createInbox(
  database: Database,
  presence: Presence,
  log: Logger,
  now: Elapsed = elapsed,
): PostgresInbox {
  const heirs = new Map<string, (payload: string) => Promise<void>>();
  const inOrder = createOrder();
  /** dealt with, and not written down yet */
  const unwritten = new Set<string>();
  let gone: ReadonlySet<number> = new Set();
  let fault: string | null = null;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let stopped = false;

  const failed = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    if (fault === null)
      log.error({ reason }, "events cannot be noted; a process that is killed now takes its own along");
    fault = reason;
    pausedUntil = now() + PAUSE_MS;
  };
  const worked = (): void => {
    fault = null;
  };

  const writeDone = async (): Promise<void> => {
    const keys = [...unwritten];
    if (keys.length === 0) return;
    await database.query(DONE, [keys]);
    for (const key of keys) unwritten.delete(key);
  };
  const deal = async ({ key, platform, payload }: Left): Promise<void> => {
    log.warn({ event: key, platform }, "a process has ended over an event, which is dealt with here");
    try {
      await heirs.get(platform)?.(payload);
    } catch (error) {
      log.error({ err: error, event: key }, "an event that another process left could not be dealt with");
    }
    await inbox.done(key);
  };
  const look = async (): Promise<void> => {
    const me = presence.holder();
    if (me === null || now() < pausedUntil) return;
    await writeDone();
    const left = new Set((await database.query<{ holder: number }>(LEFT)).map(({ holder }) => holder));
    // Seen twice: where the database was started anew, others come back in this very moment.
    const surely = [...left].filter((holder) => gone.has(holder));
    gone = left;
    if (surely.length > 0) {
      const inherited = await database.query<Left>(INHERIT, [me, surely, [...heirs.keys()]]);
      for (const each of inherited) void deal(each);
    }
    worked();
  };
  const again = async (): Promise<void> => {
    await look().catch(failed);
    if (!stopped) timer = setTimeout(() => void again(), LOOK_MS).unref();
  };
  let timer = setTimeout(() => void again(), LOOK_MS).unref();

  const inbox: PostgresInbox = {
    take({ key, platform, payload }) {
      const taken = async (): Promise<boolean> => {
        const me = presence.holder();
        // Who is not seen to live would lose what it notes to the next one that looks.
        if (me === null || now() < pausedUntil) return true;
        try {
          return (await database.query(TAKE, [key, platform, payload, me])).length > 0;
        } catch (error) {
          failed(error);
          return true;
        }
      };
      return inOrder(taken());
    },
    async done(key) {
      unwritten.add(key);
      if (now() < pausedUntil) return;
      await writeDone().catch(failed);
    },
    inherit: (platform, heir) => void heirs.set(platform, heir),
    faults: () => (fault === null ? [] : [`events: ${fault}`]),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
  return inbox;
}
