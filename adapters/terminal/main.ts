#!/usr/bin/env node
/** Where the process begins: hands its arguments and streams to the commands and ends with their status. */
import { processIo } from "./io.ts";
import { run } from "./program.ts";

try {
  process.loadEnvFile();
} catch {
  // Most people have no .env; what is then missing is said where it is needed.
}
process.exitCode = await run(process.argv.slice(2), processIo(process));
// A connection that a library left open shall not hold up the end; without one the process is gone before this.
setTimeout(() => process.exit(), 1_000).unref();
