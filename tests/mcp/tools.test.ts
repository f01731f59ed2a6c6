/** The tools, asked by the protocol's own client over both transports. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createMcpApp } from "../../adapters/mcp/http.ts";
import { Answer, type Citation, DocumentText, Facts, Passages } from "../../adapters/shared/shapes.ts";
import { type AwaitedDesk, createDesk, type Desk } from "../../src/index.ts";
import { CORPUS, openLibrary, TODAY } from "../corpus/open-library.ts";

const QUESTION = "Who is the BDT Focal Point for Question 3/2?";
const Content = z.array(z.object({ type: z.literal("text"), text: z.string() })).length(1);

let desk: Desk;
let shown: AwaitedDesk;
beforeAll(async () => {
  desk = createDesk(await openLibrary(CORPUS));
  shown = desk;
});

/** A server on this machine, and what it heard go wrong. */
async function listening(admitted = true) {
  const heard: unknown[] = [];
  const app = createMcpApp({
    desk: () => shown,
    today: () => TODAY,
    version: "1.2.3",
    unforeseen: (error) => heard.push(error),
    admit: async (context, next) => (admitted ? next() : context.text("no", 403)),
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("it does not listen");
  return { url: new URL(`http://127.0.0.1:${address.port}/mcp`), heard, close: () => server.close() };
}

const TRANSPORTS = {
  http: async () => {
    const { url, close } = await listening();
    return { transport: new StreamableHTTPClientTransport(url), close };
  },
  stdio: async () => {
    const args = ["--import", "tsx", "adapters/terminal/main.ts", "mcp", "--corpus", CORPUS];
    return {
      transport: new StdioClientTransport({ command: process.execPath, args, stderr: "inherit" }),
      close: () => {},
    };
  },
};

async function call(client: Client, name: string, given: Record<string, unknown>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  const text = Content.parse(content).map((each) => each.text);
  return { text: text.join("\n"), data: structuredContent, isError: isError === true };
}

/** Every citation of the data stands whole in the text too. */
function holdsAll(text: string, citations: readonly z.infer<typeof Citation>[]): void {
  expect(citations.length).toBeGreaterThan(0);
  for (const { number, quote, title, locator } of citations) {
    expect(text).toContain(`[${number}] “${quote}”`);
    expect(text).toContain(title);
    expect(text).toContain(locator);
  }
}

describe.each(["http", "stdio"] as const)("over %s", (kind) => {
  let client: Client;
  let close = () => {};
  beforeAll(async () => {
    const opened = await TRANSPORTS[kind]();
    close = opened.close;
    client = new Client({ name: "test", version: "1" });
    await client.connect(opened.transport);
  });
  afterAll(async () => {
    await client.close();
    close();
  });

  it("offers five tools that read and change nothing", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      "ask",
      "check_claim",
      "find_passages",
      "get_document",
      "list_facts",
    ]);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(description).toMatch(/\w{3}/);
    }
  });

  it("answers as the desk does, in text as in data", async () => {
    const { text, data } = await call(client, "ask", { question: QUESTION });
    const answer = Answer.parse(data);
    expect(answer.headline).toBe(desk.ask(QUESTION, { today: TODAY }).answer.headline);
    expect(text.startsWith(answer.headline)).toBe(true);
    holdsAll(text, answer.citations);
    const further = await call(client, "ask", { question: "and in 2020?", history: [QUESTION], language: "fr" });
    expect(Answer.parse(further.data).citations[0]?.document).toBe("q3-2-liaison-2020");
  });

  it("checks a claim, verdict by verdict", async () => {
    const claim = "Orhan Osmani is the BDT Focal Point for Question 3/2. The moon is made of cheese.";
    const { text, data } = await call(client, "check_claim", { text: claim });
    const { claims, citations } = Answer.parse(data);
    expect(claims).toEqual(desk.support(claim, { today: TODAY }).answer.claims);
    expect(new Set(claims.map(({ verdict }) => verdict)).size).toBe(2);
    for (const each of claims) expect(text).toContain(`${each.verdict}: ${each.text}`);
    holdsAll(text, citations);
  });

  it("finds passages, lists facts and reads documents with the same citations", async () => {
    const found = await call(client, "find_passages", { words: "focal point", limit: 3 });
    holdsAll(found.text, Passages.parse(found.data).items);
    const listed = await call(client, "list_facts", { relation: "contributions", limit: 2, offset: 1 });
    const facts = Facts.parse(listed.data);
    holdsAll(
      listed.text,
      facts.items.map(({ citation }) => citation),
    );
    expect(listed.text).toContain(`${facts.total} in all; here are 2 to 3.`);
    const read = await call(client, "get_document", { id: "bdt-circular-112" });
    for (const { text } of DocumentText.parse(read.data).text) expect(read.text).toContain(text);
  });

  it("says what is wrong and what to do about it, as a result", async () => {
    const gone = await call(client, "get_document", { id: "nothing" });
    expect(gone.isError).toBe(true);
    expect(gone.text).toMatch(/^There is no document "nothing"\.\n\w/);
    const wrong = await client.callTool({ name: "list_facts", arguments: { relation: "secrets" } }).catch(String);
    expect(JSON.stringify(wrong)).toMatch(/relation/);
  });
});

describe("/mcp", () => {
  it("is shut where requests are not admitted", async () => {
    const { url, close } = await listening(false);
    const client = new Client({ name: "test", version: "1" });
    await expect(client.connect(new StreamableHTTPClientTransport(url))).rejects.toThrow();
    close();
  });

  it("tells nobody outside what went wrong inside", async () => {
    const { url, heard, close } = await listening();
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StreamableHTTPClientTransport(url));
    const broken = new Error("the disk of somebody is full");
    shown = {
      ...desk,
      ask: () => {
        throw broken;
      },
    };
    const { text, isError } = await call(client, "ask", { question: "x" });
    shown = desk;
    expect(isError).toBe(true);
    expect(text).not.toContain("disk");
    expect(heard).toEqual([broken]);
    await client.close();
    close();
  });
});
