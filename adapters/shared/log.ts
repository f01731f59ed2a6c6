import { type Logger as PinoLogger, pino } from "pino";

export type Logger = PinoLogger;

/** What is never written to a log, wherever it turns up in a logged object. */
const SECRETS = [
  "token",
  "*.token",
  "appToken",
  "*.appToken",
  "signingSecret",
  "*.signingSecret",
  "*.headers.authorization",
];

/**
 * A JSON logger on standard error with secrets blacked out; standard output stays free for results.
 * @param level pino's: trace, debug, info, warn, error, fatal, silent
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, redact: SECRETS, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
