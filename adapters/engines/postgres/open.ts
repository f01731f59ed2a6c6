/** What the desk keeps in PostgreSQL, opened together. */
import type { Logger } from "../../shared/log.ts";
import type { Inbox } from "../../shared/stores/inbox.ts";
import type { ShelfKind, Shelves } from "../../shared/stores/shelf.ts";
import { createDatabase } from "./database.ts";
import { createInbox } from "./inbox.ts";
import { bePresent } from "./presence.ts";
import { forgetOld } from "./retention.ts";
import { shelvesIn } from "./shelves.ts";

export interface PostgresStores {
  readonly shelves: Shelves;
  readonly inbox: Inbox;
  /** resolves when the database was tried once; what is taken before that is nobody's to inherit */
  readonly tried: Promise<void>;
  /** what fails beside the shelves, one line each */
  faults(): readonly string[];
  /** removes what is too old, as happens by itself every hour */
  forget(): Promise<void>;
  /** what this process has claimed stays claimed, and what it has not dealt with goes to others */
  stop(): Promise<void>;
}

const FORGET_EVERY_MS = 3_600_000;
/** The first time, in milliseconds: not while everything else begins. */
const FORGET_FIRST_MS = 60_000;

/**
 * Opens the stores; the database may be away, and is tried again whenever something is to be kept.
 * @param url as in `COPDESK_DATABASE_URL`
 */
export function openPostgres(url: string, log: Logger): PostgresStores {
  const database = createDatabase(url, log);
  const presence = bePresent(database, log);
  const inbox = createInbox(database, presence, log);
  const kinds = new Map<string, ShelfKind>();
  const forget = () => forgetOld(database, kinds.values());
  const forgetNow = () =>
    void forget().catch((error: unknown) => log.warn({ err: error }, "what is too old could not be removed"));
  const first = setTimeout(forgetNow, FORGET_FIRST_MS).unref();
  const every = setInterval(forgetNow, FORGET_EVERY_MS).unref();
  return {
    shelves: shelvesIn(database, presence, (kind) => void kinds.set(kind.name, kind)),
    inbox,
    tried: presence.tried,
    faults: inbox.faults,
    forget,
    async stop() {
      inbox.stop();
      clearTimeout(first);
      clearInterval(every);
      const holder = presence.holder();
      if (holder !== null) {
        await database.query("update copdesk.claims set holder = null where holder = $1", [holder]).catch(() => {});
      }
      await presence.stop().catch(() => {});
      await database.close();
    },
  };
}

/**
 * Asks the database something, once.
 * @throws CodedError `database-refused`, `database-away`
 */
export async function tryPostgres(url: string, log: Logger): Promise<void> {
  const database = createDatabase(url, log);
  try {
    await database.query("select 1");
  } finally {
    await database.close();
  }
}
