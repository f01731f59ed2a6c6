/** The pages of the desk: each document of the corpus to read, and the file that it was read from. */
import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import {
  type AwaitedDesk,
  CodedError,
  type DocumentMeta,
  fileName,
  marksIn,
  type PageReading,
} from "../../src/index.ts";
import { renderGone } from "./gone.ts";
import { COMMON_HEADERS, pageHeaders } from "./headers.ts";
import { languageOf } from "./language.ts";
import { renderPage } from "./page.ts";
import type { OriginalLink } from "./page-blocks.ts";
import { readerOf } from "./reader.ts";
import { STYLE } from "./style.ts";

/** A kept file, its bytes not read yet. */
export interface Original {
  /** in bytes */
  readonly size: number;
  read(): ReadableStream<Uint8Array>;
}

type Source = DocumentMeta["source"];

export interface PageSource {
  /** the desk of the moment: a document that is removed is gone at once */
  readonly desk: () => AwaitedDesk;
  /** the kept file of a document, with those very bytes; null when there is none */
  original(source: Source): Promise<Original | null>;
  /** today as `YYYY-MM-DD` */
  readonly today: () => string;
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
}

/** Nothing of a file may run, whatever a browser takes it for. */
const FILE_POLICY = "default-src 'none'; sandbox";

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  eml: "message/rfc822",
  html: "text/html; charset=utf-8",
  htm: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/**
 * `GET /documents/<id>` is a document as a page, `GET /originals/<file>` the file that it was read from. Only what
 * the corpus of the moment holds is there; a file is looked for only when one of its documents bears that name.
 * Each answer bears the mark of its bytes (`ETag`), by which a browser that has it already is told so (304).
 */
export function createPages({ desk, original, today, publicUrl }: PageSource): Hono {
  const app = new Hono();

  app.get("/documents/:id", async (context) => {
    const page = await desk().page(context.req.param("id"), languageOf(context), readingOf(context, today()));
    if (page === null) return gone(context, desk());
    const { source } = page.document;
    const kept = (await original(source)) !== null;
    const html = String(
      await renderPage({
        page,
        original: kept ? keptLink(fileName(source)) : publicLink(source.url),
        reader: readerOf(context),
        address: publicUrl === null ? null : `${publicUrl}/documents/${encodeURIComponent(page.document.id)}`,
      }),
    );
    const tag = `"${createHash("sha256").update(html).digest("base64url")}"`;
    if (isKnown(context, tag)) return context.body(null, 304, { ...PAGE_HEADERS, etag: tag });
    return context.html(html, 200, { ...PAGE_HEADERS, etag: tag });
  });

  app.get("/originals/:file", async (context) => {
    const file = context.req.param("file");
    const found = await firstOf(await desk().originals(file), original);
    if (found === null) return gone(context, desk());
    const tag = `"${found.source.sha256}"`;
    if (isKnown(context, tag)) return context.body(null, 304, { ...COMMON_HEADERS, etag: tag });
    const ending = file.toLowerCase().replace(/^.*\./, "");
    const isPdf = ending === "pdf";
    const headers = {
      ...COMMON_HEADERS,
      etag: tag,
      "content-type": TYPES[ending] ?? "application/octet-stream",
      "content-length": String(found.kept.size),
      "content-disposition": `${isPdf ? "inline" : "attachment"}; filename*=UTF-8''${encoded(file)}`,
      // The reader that browsers have for PDF is none where its page may do nothing.
      ...(isPdf ? {} : { "content-security-policy": FILE_POLICY }),
    };
    // What nobody reads would stay open.
    return new Response(context.req.raw.method === "HEAD" ? null : found.kept.read(), { headers });
  });

  for (const place of ["/documents", "/documents/*", "/originals", "/originals/*"]) {
    app.get(place, (context) => gone(context, desk()));
    app.all(place, (context) =>
      context.text("This can be read (GET), and nothing else.\n", 405, { allow: "GET, HEAD" }),
    );
  }

  app.onError((error, context) => {
    if (!(error instanceof CodedError) || error.code !== "answer-late") throw error;
    const reader = readerOf(context);
    return context.html(renderGone(reader, desk().words(reader.language).tookTooLong), 503, PAGE_HEADERS);
  });

  return app;
}

function gone(context: Context, desk: AwaitedDesk): Response | Promise<Response> {
  const reader = readerOf(context);
  return context.html(renderGone(reader, desk.words(reader.language).documentGone), 404, PAGE_HEADERS);
}

/** Which passage a link leads to, and what of it is marked: `?at=p-contact.2&mark=3-15`. */
function readingOf(context: Context, today: string): PageReading {
  const at = context.req.query("at");
  return { today, ...(at === undefined ? {} : { at, marks: marksIn(context.req.query("mark") ?? "") }) };
}

/** Whether whoever asks has what bears this mark. */
function isKnown(context: Context, tag: string): boolean {
  const known = context.req.header("if-none-match")?.split(",") ?? [];
  // A proxy that compresses an answer makes its mark a weak one.
  return known.some((each) => [tag, `W/${tag}`, "*"].includes(each.trim()));
}

const PAGE_HEADERS = pageHeaders(STYLE, "read");

async function firstOf(
  sources: readonly Source[],
  original: PageSource["original"],
): Promise<{ readonly source: Source; readonly kept: Original } | null> {
  for (const source of sources) {
    const kept = await original(source);
    if (kept !== null) return { source, kept };
  }
  return null;
}

function keptLink(name: string): OriginalLink {
  return { name, url: `../originals/${encoded(name)}`, hasPages: /\.pdf$/i.test(name) };
}

function publicLink(url: string | null): OriginalLink | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return { name: new URL(url).hostname, url, hasPages: /\.pdf$/i.test(url) };
}

/** As in `encodeURIComponent`, and what a header must not hold either. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
