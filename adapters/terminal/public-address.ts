/** Where the desk's pages stand, for commands that need no other setting. */
import { CodedError } from "../../src/index.ts";
import { PUBLIC_URL_FAULT, readPublicUrl } from "../shared/public-url.ts";
import type { Io } from "./io.ts";

/**
 * The address of `COPDESK_PUBLIC_URL`, so that citations are links here too; null where there is none.
 * @throws CodedError `settings-wrong`
 */
export function publicUrlOf({ env }: Pick<Io, "env">): string | null {
  const given = env.COPDESK_PUBLIC_URL?.trim();
  if (!given) return null;
  const url = readPublicUrl(given);
  if (url === null) throw new CodedError("settings-wrong", { faults: [`COPDESK_PUBLIC_URL ${PUBLIC_URL_FAULT}.`] });
  return url;
}
