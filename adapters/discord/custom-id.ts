/** What a button carries: which reply it stands under, how that is shown, and what to do. */
import { createHash } from "node:crypto";
import { CUSTOM_ID_LIMIT } from "./limits.ts";

/**
 * - `public`: everyone sees the message · `private`: its asker alone, who may share it · `shared`: private, and shared
 */
export type Visibility = "public" | "private" | "shared";

interface OnReply {
  /** key of the reply, or `help` */
  readonly reply: string;
  readonly visibility: Visibility;
}

export type ButtonAction =
  | (OnReply & { readonly action: "page"; readonly page: number })
  /** @property attempt how often it was tried before */
  | (OnReply & { readonly action: "share"; readonly page: number; readonly attempt: number })
  | (OnReply & { readonly action: "context" | "minutes"; readonly passage: string })
  | (OnReply & { readonly action: "right" | "wrong" })
  | (OnReply & { readonly action: "ask"; readonly suggestion: number });

const VISIBILITIES = { public: "u", private: "p", shared: "s" } as const satisfies Record<Visibility, string>;
const SHAPE = /^cop1\.(page|share|context|minutes|right|wrong|ask)\.([a-z0-9]{1,24})\.([ups])\.([a-z0-9]{0,16})$/;

/** The `custom_id` of a button, at most 100 characters. The leading version lets a later form tell itself apart. */
export function customId(button: ButtonAction): string {
  const id = `cop1.${button.action}.${button.reply}.${VISIBILITIES[button.visibility]}.${argumentOf(button)}`;
  if (id.length > CUSTOM_ID_LIMIT) throw new RangeError(`custom_id of ${id.length} characters`);
  return id;
}

/** The button behind a `custom_id`; null when it is none of this desk's. */
export function parseCustomId(id: string): ButtonAction | null {
  const [, action, reply = "", mark, argument = ""] = SHAPE.exec(id) ?? [];
  const visibility = mark === "u" ? "public" : mark === "p" ? "private" : "shared";
  switch (action) {
    case "page":
      return numbered(argument, (page) => ({ action, reply, visibility, page }));
    case "share":
      return numbered(argument, (page, attempt) => ({ action, reply, visibility, page, attempt }));
    case "ask":
      return numbered(argument, (suggestion) => ({ action, reply, visibility, suggestion }));
    case "context":
    case "minutes":
      return { action, reply, visibility, passage: argument };
    case "right":
    case "wrong":
      return { action, reply, visibility };
    default:
      return null;
  }
}

/** A passage id in 12 characters: the whole one may be longer than a button can carry. */
export function passageMark(passage: string): string {
  return createHash("sha256").update(passage).digest("hex").slice(0, 12);
}

function argumentOf(button: ButtonAction): string {
  switch (button.action) {
    case "page":
      return String(button.page);
    case "share":
      return button.attempt === 0 ? String(button.page) : `${button.page}x${button.attempt}`;
    case "ask":
      return String(button.suggestion);
    case "context":
    case "minutes":
      return button.passage;
    default:
      return "";
  }
}

function numbered(argument: string, make: (number: number, attempt: number) => ButtonAction): ButtonAction | null {
  const [, number, attempt = "0"] = /^(\d{1,4})(?:x(\d{1,3}))?$/.exec(argument) ?? [];
  return number === undefined ? null : make(Number(number), Number(attempt));
}
