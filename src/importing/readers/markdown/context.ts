import type { LeftOut } from "../../account/left-out.ts";

/** What the parts of the Markdown reader share while one document is read. */
export interface Context {
  /** addresses of links that are named at another place, by their name */
  readonly targets: Map<string, string>;
  readonly left: LeftOut[];
  /** texts of the HTML that stands within */
  readonly fragments: string[];
}
