/** The ways in which one question may be understood, and asking it so. */
import type { AskContext, AwaitedDesk, Reply } from "../../../src/index.ts";
import type { ReplyState } from "../stores/replies.ts";

export type Asked = ReplyState["asked"];

/** The first that the documents know something of is answered, else the first. */
export type Ways = readonly [Asked, ...Asked[]];

/** Asks in the first way that the documents know something of, else in the first. */
export async function askFirstKnown(
  desk: AwaitedDesk,
  [first, ...others]: Ways,
  context: AskContext,
): Promise<{ readonly asked: Asked; readonly reply: Reply }> {
  const reply = await put(desk, first, context);
  if (reply.answer.outcome !== "not-found") return { asked: first, reply };
  for (const asked of others) {
    const other = await put(desk, asked, context);
    if (other.answer.outcome !== "not-found") return { asked, reply: other };
  }
  return { asked: first, reply };
}

/** Asks in one way. */
export function put(desk: AwaitedDesk, asked: Asked, context: AskContext): Reply | Promise<Reply> {
  switch (asked.kind) {
    case "question":
      return desk.ask(asked.question, context);
    case "lookup":
      return desk.lookup(asked.lookup, context);
    case "support":
      return desk.support(asked.text, context);
  }
}

/** What was asked, as one line. */
export function askedText(asked: Asked): string {
  switch (asked.kind) {
    case "question":
      return asked.question;
    case "support":
      return asked.text;
    case "lookup":
      return Object.values(asked.lookup).join(" ");
  }
}
