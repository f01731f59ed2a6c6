/** Lets Bolt and its parts write to the desk's log. */
import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "../shared/log.ts";

/**
 * Bolt's debug lines hold whole messages of people, so they count as trace and stay out of any usual log.
 * @param tells whether a warning or an error is worth writing down
 */
export function boltLog(log: Logger, tells: (line: string) => boolean = () => true): BoltLogger {
  const line = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
  return {
    debug: (...parts) => log.trace(line(parts)),
    info: (...parts) => log.debug(line(parts)),
    warn: (...parts) => tells(line(parts)) && log.warn(line(parts)),
    error: (...parts) => tells(line(parts)) && log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
