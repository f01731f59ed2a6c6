/** Shelves that last as long as the process. */
import { LRUCache } from "lru-cache";
import type { Clocks, Shelf, ShelfKind, Shelves } from "./shelf.ts";

/** @param clocks what claims run out by */
export function shelvesInProcess({ elapsed }: Pick<Clocks, "elapsed">): Shelves {
  return {
    open({ names, lines = Number.POSITIVE_INFINITY }: ShelfKind): Shelf {
      const kept = new LRUCache<string, readonly string[]>({ max: names });
      const claims = new LRUCache<string, number>({ max: names });
      return {
        read: async (name) => kept.get(name) ?? [],
        append: async (name, line) => void kept.set(name, [...(kept.get(name) ?? []), line].slice(-lines)),
        put: async (name, line) => void kept.set(name, [line]),
        async claim(name, holdMs) {
          const since = claims.get(name);
          if (since !== undefined && elapsed() - since < holdMs) return false;
          claims.set(name, elapsed());
          return true;
        },
      };
    },
    mend: "Start the desk anew.",
  };
}
