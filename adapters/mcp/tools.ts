/** The desk as MCP tools: each says in text and as data the same, with the same citations. */
import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { type AwaitedDesk, CodedError, LANGUAGES, RELATIONS, wordsFor } from "../../src/index.ts";
import { Answer, DocumentText, Facts, Passages } from "../shared/shapes.ts";
import { answerText, documentText, factsText, passagesText } from "./words.ts";

export interface ToolsSource {
  /** the desk of the moment, of the level that is shown here */
  readonly desk: () => AwaitedDesk;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  /** of this installation */
  readonly version: string;
  /** told of errors that nobody foresaw */
  readonly unforeseen: (error: unknown) => void;
}

const LONGEST = 2_000;
const words = z.string().trim().min(1).max(LONGEST);
const language = z.enum(LANGUAGES).default("en").describe("used where the words do not show their own");
const number = (most: number) => z.int().min(0).max(most);

/** Nothing is changed, the same question has the same answer, and nothing but the documents is looked at. */
const READING = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

const INSTRUCTIONS =
  "Answers from Child Online Protection documents, each claim with the passage that proves it. Quote the citations as they are; " +
  "where the outcome is passages or not-found, nothing is claimed beyond them.";

/** A server with all tools; one a connection or request. */
export function createServer({ desk, today, version, unforeseen }: ToolsSource): McpServer {
  const server = new McpServer({ name: "copdesk", version }, { instructions: INSTRUCTIONS });
  const told = (work: () => Promise<Told>) => answered(work, unforeseen);

  server.registerTool(
    "ask",
    {
      title: "Ask a question",
      description: "Answers a question from the documents, with citations; says so where they do not tell.",
      inputSchema: z.object({
        question: words,
        history: z.array(words).max(6).default([]).describe("earlier questions of the conversation, oldest first"),
        language: z.enum(LANGUAGES).optional().describe("used where the question does not show its own"),
      }),
      outputSchema: Answer,
      annotations: READING,
    },
    ({ question, history, language: locale }) =>
      told(async () => {
        const given = { history, today: today() };
        const { answer } = await desk().ask(question, locale === undefined ? given : { ...given, locale });
        return { text: answerText(answer), data: answer };
      }),
  );

  server.registerTool(
    "check_claim",
    {
      title: "Check a claim",
      description: "Says of each sentence whether the documents support, supersede or contradict it, with citations.",
      inputSchema: z.object({ text: words, language: z.enum(LANGUAGES).optional() }),
      outputSchema: Answer,
      annotations: READING,
    },
    ({ text, language: locale }) =>
      told(async () => {
        const given = { today: today() };
        const { answer } = await desk().support(text, locale === undefined ? given : { ...given, locale });
        return { text: answerText(answer), data: answer };
      }),
  );

  server.registerTool(
    "find_passages",
    {
      title: "Find passages",
      description: "The passages that share most with some words, best first; nothing is claimed of them.",
      inputSchema: z.object({ words, limit: number(50).default(10), language }),
      outputSchema: Passages,
      annotations: READING,
    },
    ({ words: wanted, limit, language: locale }) =>
      told(async () => {
        const items = await desk().findPassages(wanted, limit, { today: today(), locale });
        return { text: passagesText(items), data: { items, corpus: desk().corpus } };
      }),
  );

  server.registerTool(
    "get_document",
    {
      title: "Read a document",
      description: "A whole document by its id, as citations name it, its blocks in reading order.",
      inputSchema: z.object({ id: z.string().min(1).max(200), language }),
      outputSchema: DocumentText,
      annotations: READING,
    },
    ({ id, language: locale }) =>
      told(async () => {
        const document = await desk().readDocument(id, locale);
        if (document === null) throw new CodedError("not-there", { what: `document "${id}"` });
        return { text: documentText(document), data: document };
      }),
  );

  server.registerTool(
    "list_facts",
    {
      title: "List facts",
      description: `What was read of the documents (${RELATIONS.join(", ")}), each fact with the passage that proves it.`,
      inputSchema: z.object({
        relation: z.enum(RELATIONS),
        document: z.string().min(1).max(200).optional().describe("id of the document that states it"),
        words: words.optional().describe("each of these words stands in one of the values"),
        offset: number(100_000).default(0),
        limit: number(200).default(50),
        language,
      }),
      outputSchema: Facts,
      annotations: READING,
    },
    ({ relation, document, words: wanted, offset, limit, language: locale }) =>
      told(async () => {
        const filter = {
          offset,
          limit,
          ...(document === undefined ? {} : { document }),
          ...(wanted === undefined ? {} : { words: wanted }),
        };
        const found = await desk().listFacts(relation, filter, locale);
        return { text: factsText(found, offset), data: { ...found, corpus: desk().corpus } };
      }),
  );

  return server;
}

/** What a tool says, as text and as data. */
interface Told {
  readonly text: string;
  readonly data: object;
}

/** A failure is a result too, in words with a mend: whoever called the tool can go by it. */
async function answered(work: () => Promise<Told>, unforeseen: (error: unknown) => void): Promise<CallToolResult> {
  try {
    const { text, data } = await work();
    return { content: [{ type: "text", text }], structuredContent: { ...data } };
  } catch (thrown) {
    if (!(thrown instanceof CodedError)) unforeseen(thrown);
    const { lines, mend } = wordsFor(thrown instanceof CodedError ? thrown : new CodedError("request-failed", {}));
    return { isError: true, content: [{ type: "text", text: [...lines, mend].filter(Boolean).join("\n") }] };
  }
}
