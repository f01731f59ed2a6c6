/** Where the process begins: hands its arguments and streams to the commands and ends with their status. */
import { processIo } from "./io.ts";
import { quickProgram } from "./quick.ts";

try {
  process.loadEnvFile();
} catch {
  // Most people have no .env; what is then missing is said where it is needed.
}
const args = process.argv.slice(2);
const { run } = (args[0] === "ask" ? quickProgram()?.program : null) ?? (await import("./program.ts"));
process.exitCode = await run(args, processIo(process));
// A connection that a library left open shall not hold up the end; without one the process is gone before this.
setTimeout(() => process.exit(), 1_000).unref();
