import type { LeftReason } from "../../../domain/account.ts";
import type { XmlElement } from "../office/xml.ts";
import type { Context } from "./context.ts";
import { sourceTexts } from "./source-texts.ts";

/** Notes what stands in an element as left out. */
export function leave({ state }: Context, reason: LeftReason, node: XmlElement): void {
  for (const text of sourceTexts(node)) if (text.trim() !== "") state.left.push({ reason, text });
}
