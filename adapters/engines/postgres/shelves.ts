/** Shelves in PostgreSQL: the lines of all in one table, what is claimed in another. Any number of processes share them. */
import type { Shelf, ShelfKind, Shelves } from "../../shared/stores/shelf.ts";
import type { Database } from "./database.ts";
import { lives, type Presence } from "./presence.ts";

/** What was claimed so long ago, in seconds, stays with a process that was killed: it had been done, or its asker has left. */
const INHERITED_SECONDS = 60;

const READ = `select line from
  (select number, line from copdesk.lines where shelf = $1 and name = $2 order by number desc limit $3) as latest
  order by number`;
const APPEND = "insert into copdesk.lines (shelf, name, line) values ($1, $2, $3)";
const PUT = `with gone as (delete from copdesk.lines where shelf = $1 and name = $2)
  insert into copdesk.lines (shelf, name, line) values ($1, $2, $3)`;
/** Who holds it no more, since too much time has passed or the process was killed over it, is succeeded by one alone. */
const CLAIM = `insert into copdesk.claims as claim (shelf, name, holder) values ($1, $2, $3)
  on conflict (shelf, name) do update set holder = excluded.holder, at = now()
  where claim.at <= now() - $4 * interval '1 millisecond'
    or (claim.at > now() - interval '${INHERITED_SECONDS} seconds' and claim.holder <> excluded.holder and not ${lives("claim.holder")})
  returning true as won`;

/** @param opened told of each shelf that is opened, so that what is too old on it can be removed */
export function shelvesIn(database: Database, presence: Presence, opened: (kind: ShelfKind) => void): Shelves {
  return {
    open(kind): Shelf {
      opened(kind);
      return {
        async read(name) {
          const rows = await database.query<{ line: string }>(READ, [kind.name, name, kind.lines ?? null]);
          return rows.map(({ line }) => line);
        },
        append: async (name, line) => void (await database.query(APPEND, [kind.name, name, line])),
        put: async (name, line) => void (await database.query(PUT, [kind.name, name, line])),
        async claim(name, holdMs) {
          return (await database.query(CLAIM, [kind.name, name, presence.holder(), holdMs])).length > 0;
        },
      };
    },
    mend: "Look at the database of COPDESK_DATABASE_URL: copdesk doctor says whether it can be reached.",
  };
}
