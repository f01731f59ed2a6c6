import { contributions } from "./contributions.ts";
import { deadlines } from "./deadlines.ts";
import { events } from "./events.ts";
import type { Relation } from "./relation.ts";
import { roles } from "./roles.ts";
import { terms } from "./terms.ts";

/** Every relation that the ledger knows; a new one is its declaration and a line here. */
export const RELATIONS: readonly Relation[] = [roles, contributions, events, deadlines, terms];
