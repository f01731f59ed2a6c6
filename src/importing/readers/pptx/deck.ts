import type { Leave } from "../../account/left-out.ts";
import type { Archive } from "../office/archive.ts";
import type { XmlElement } from "../office/xml.ts";

/** What the slides of a presentation share while it is read. */
export interface Deck {
  readonly archive: Archive;
  /** footers that are kept, each once */
  readonly said: Set<string>;
  readonly leave: Leave;
  /** called for each part of the file that is read */
  readonly met: (part: XmlElement) => void;
}
