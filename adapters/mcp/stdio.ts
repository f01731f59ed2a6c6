/** The tools over standard input and output, for a program that starts the desk itself. */
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createServer, type ToolsSource } from "./tools.ts";

/** A connection that is served. */
export interface StdioConnection {
  close(): Promise<void>;
}

/** Serves the process's own streams from now on. */
export function openStdio(source: ToolsSource): StdioConnection {
  return serveStdio(() => createServer(source), { onerror: source.unforeseen });
}
