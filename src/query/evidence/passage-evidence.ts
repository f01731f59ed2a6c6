/** All that is measured on a passage; what costs little comes first, so that most passages need no closer look. */
import { country } from "./country.ts";
import { coverage } from "./coverage.ts";
import { documentKind } from "./document-kind.ts";
import type { PassageEvidence } from "./evidence.ts";
import { heading } from "./heading.ts";
import { identifier } from "./identifier.ts";
import { kind } from "./kind.ts";
import { kindTold } from "./kind-told.ts";
import { listOfItems } from "./list-of-items.ts";
import { next } from "./next.ts";
import { post } from "./post.ts";
import { predicate } from "./predicate.ts";
import { quotation } from "./quotation.ts";
import { rank } from "./rank.ts";
import { repeats } from "./repeats.ts";
import { strayNumber } from "./stray-number.ts";
import { superseded } from "./superseded.ts";
import { thread } from "./thread.ts";
import { time } from "./time.ts";

export const PASSAGE_EVIDENCE: readonly PassageEvidence[] = [
  coverage,
  rank,
  heading,
  thread,
  country,
  identifier,
  superseded,
  documentKind,
  predicate,
  post,
  repeats,
  quotation,
  kind,
  time,
  next,
  strayNumber,
  listOfItems,
  kindTold,
];
