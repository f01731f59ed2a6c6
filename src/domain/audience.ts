/** Who may be shown a document, from everybody to the few who keep the desk. */
export const AUDIENCES = ["public", "members", "secretariat"] as const;

export type Audience = (typeof AUDIENCES)[number];

/** What a document is for that does not say so: nothing becomes public by an omission. */
export const USUAL_AUDIENCE: Audience = "members";

/** Whether a surface of some level may show what is for that audience. */
export function isShownTo(level: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(level);
}
