/** `/mcp`: the tools over streamable HTTP. Each request stands alone, so that nothing has to be kept between them. */
import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono, type MiddlewareHandler } from "hono";
import { createServer, type ToolsSource } from "./tools.ts";

export interface McpSource extends ToolsSource {
  /** lets in whoever may ask, and refuses the others */
  readonly admit: MiddlewareHandler;
}

const LARGEST_BODY = 64 * 1024;
/** Streams that wait for changes; nothing of the desk's tools changes, so hardly anybody opens one. */
const MOST_STREAMS = 32;

/** The app with this one way in. */
export function createMcpApp({ admit, ...source }: McpSource): Hono {
  const handler = createMcpHandler(() => createServer(source), {
    onerror: source.unforeseen,
    maxRequestBodySize: LARGEST_BODY,
    maxSubscriptions: MOST_STREAMS,
  });
  const app = new Hono();
  app.all("/mcp", admit, (context) => handler.fetch(context.req.raw));
  return app;
}
