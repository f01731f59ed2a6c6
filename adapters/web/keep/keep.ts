/** `/keep`: originals are dropped, reviewed and published, by whoever has the token. It works without JavaScript. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Throttle } from "../../shared/throttle.ts";
import { isOwnOrigin } from "../api/admit.ts";
import { addressOf, isOwnName } from "../door.ts";
import { COMMON_HEADERS, policyOf } from "../headers.ts";
import type { Keeper } from "./keeper.ts";
import { renderDoor, renderDrafts, renderReview } from "./page.ts";
import { type Form, factsOf, markdownOf, proposedFacts, untouched } from "./review.ts";
import { createSessions, isSame, type Session } from "./session.ts";
import { KEEP_STYLE } from "./style.ts";

export interface KeepSource {
  readonly keeper: Keeper;
  /** what lets in */
  readonly token: string;
  /** where people reach the desk; null: on this machine alone */
  readonly publicUrl: string | null;
  /** how often an address may try a token */
  readonly throttle: Throttle;
}

const MEGABYTE = 1024 * 1024;
/** As much as the importer takes of one file; the text of a draft is sent back whole. */
const LARGEST_DROP = 110 * MEGABYTE;
const LARGEST_FORM = 40 * MEGABYTE;
const LARGEST_TOKEN = MEGABYTE / 16;

const HEADERS = {
  ...COMMON_HEADERS,
  "cache-control": "no-store",
  // Without it a browser sends forms as from nowhere, and nobody could tell them from those of another page.
  "referrer-policy": "same-origin",
  "content-security-policy": policyOf(KEEP_STYLE, "choose"),
} as const;

/** The app. Without the token nothing of it is shown but the question for the token. */
export function createKeep({ keeper, token, publicUrl, throttle }: KeepSource): Hono {
  const app = new Hono();
  const sessions = createSessions(token, publicUrl?.startsWith("https:") === true);
  const page = (context: Context, body: ReturnType<typeof renderDoor>, status: 200 | 401 | 404 | 409 | 429 = 200) =>
    context.html(body, status, HEADERS);
  const door = (context: Context, wrong = false) => page(context, renderDoor(rootOf(context), wrong), 401);
  const drafts = (context: Context, { guard }: Session, faults: readonly string[] = []) => {
    const shown = { guard, drafts: keeper.drafts(), undoable: keeper.undoable(), faults };
    return page(context, renderDrafts(rootOf(context), shown), faults.length === 0 ? 200 : 409);
  };
  const back = (context: Context) => {
    context.header("cache-control", "no-store");
    return context.redirect(`${rootOf(context)}keep`, 303);
  };

  app.use("/keep/*", async (context, next) => {
    if (!isOwnName(context, publicUrl) || !isOwnOrigin(context, publicUrl)) return context.text("Not here.\n", 421);
    // Before anything of a body is read.
    if (context.req.path !== "/keep/enter" && sessions.of(context) === null) return door(context);
    return next();
  });
  app.post("/keep/enter", bodyLimit({ maxSize: LARGEST_TOKEN }));
  app.post("/keep/drop", bodyLimit({ maxSize: LARGEST_DROP }));
  app.post("/keep/drafts/*", bodyLimit({ maxSize: LARGEST_FORM }));

  app.post("/keep/enter", async (context) => {
    if (throttle.admit("keep", addressOf(context, publicUrl)) !== "admitted") return door(context, true);
    const { token: given } = await context.req.parseBody();
    return typeof given === "string" && sessions.enter(context, given) ? back(context) : door(context, true);
  });

  /** Runs what needs the token; what changes something needs the form's own mark too. */
  const kept =
    (
      work: (
        context: Context,
        session: Session,
        form: Form,
        files: readonly SentFile[],
      ) => Promise<Response> | Response,
    ) =>
    async (context: Context): Promise<Response> => {
      const session = sessions.of(context);
      if (session === null) return door(context);
      if (context.req.method !== "POST") return work(context, session, new Map(), []);
      const { form, files } = await formOf(context);
      if (!isSame(form.get("guard")?.[0] ?? "", session.guard)) return door(context);
      return work(context, session, form, files);
    };

  app.get(
    "/keep",
    kept((context, session) => drafts(context, session)),
  );
  app.post(
    "/keep/drop",
    kept((context, _, __, files) => {
      for (const { name, bytes } of files) keeper.drop(name, bytes);
      return back(context);
    }),
  );
  app.post(
    "/keep/leave",
    kept((context) => {
      sessions.leave(context);
      return back(context);
    }),
  );
  app.post(
    "/keep/undo",
    kept((context, session) => {
      const undone = keeper.undo();
      return undone.ok ? back(context) : drafts(context, session, undone.faults);
    }),
  );
  app.get(
    "/keep/drafts/:key",
    kept(async (context, { guard }) => {
      const open = await keeper.open(context.req.param("key") ?? "");
      if (open === null) return back(context);
      const facts = await proposedFacts(open);
      return page(
        context,
        renderReview(rootOf(context), { guard, open, facts, form: untouched(open, facts), faults: [] }),
      );
    }),
  );
  app.post(
    "/keep/drafts/:key/publish",
    kept(async (context, { guard }, form) => {
      const key = context.req.param("key") ?? "";
      const open = await keeper.open(key);
      if (open === null) return back(context);
      const facts = await proposedFacts(open);
      const published = await keeper.publish(key, markdownOf(form), factsOf(form, facts));
      if (published.ok) return back(context);
      return page(context, renderReview(rootOf(context), { guard, open, facts, form, faults: published.faults }), 409);
    }),
  );
  app.post(
    "/keep/drafts/:key/discard",
    kept((context) => {
      keeper.discard(context.req.param("key") ?? "");
      return back(context);
    }),
  );
  app.all(
    "/keep/*",
    kept((context) => back(context)),
  );
  return app;
}

/** The way from a page to the root of the desk, which may stand under a path of a proxy. */
function rootOf({ req }: Context): string {
  return "../".repeat(req.path.split("/").length - 2);
}

/** An original as it was sent. */
interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function formOf(context: Context): Promise<{ readonly form: Form; readonly files: readonly SentFile[] }> {
  const body = await context.req.parseBody({ all: true });
  const fields = Object.entries(body).map(([name, value]) => [name, [value].flat()] as const);
  const form = new Map(
    fields.map(([name, values]) => [name, values.filter((each): each is string => typeof each === "string")]),
  );
  const sent = fields.flatMap(([, values]) => values.filter((each) => typeof each !== "string"));
  const files = await Promise.all(
    sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return { form, files: files.filter(({ name }) => name !== "") };
}
