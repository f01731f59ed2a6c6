/** Why a file cannot be imported; worded with its mend in `refusal-words.ts`. */
export type RefusalReason =
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "empty" }
  | { readonly code: "unknown-format"; readonly ending: string }
  | { readonly code: "wrong-ending"; readonly ending: string; readonly truth: string }
  | { readonly code: "old-office"; readonly kind: "Word" | "PowerPoint" | "Excel" | "Office" }
  | { readonly code: "other-format"; readonly kind: string }
  | { readonly code: "encrypted"; readonly kind: string }
  | { readonly code: "broken"; readonly detail: string }
  | { readonly code: "bomb"; readonly bytes: number; readonly limit: number }
  | { readonly code: "entities" }
  | { readonly code: "scan"; readonly pages: readonly number[]; readonly of: number }
  | { readonly code: "no-text" }
  | { readonly code: "script-page" }
  | { readonly code: "xfa" }
  | { readonly code: "too-many-parts"; readonly what: string; readonly limit: number }
  | { readonly code: "timeout"; readonly seconds: number }
  | { readonly code: "memory"; readonly megabytes: number };

/** Thrown by readers; the one expected failure of importing. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(reason.code, options);
    this.reason = reason;
  }
}
