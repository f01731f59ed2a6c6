/** All that is measured on what might be told. */
import { agreement } from "./agreement.ts";
import { better } from "./better.ts";
import { distance } from "./distance.ts";
import { everyday } from "./everyday.ts";
import type { ChoiceEvidence } from "./evidence.ts";
import { fit } from "./fit.ts";
import { kindMissing } from "./kind-missing.ts";
import { leftOver } from "./left-over.ts";
import { onlyDocument } from "./only-document.ts";
import { order } from "./order.ts";
import { otherBody } from "./other-body.ts";
import { unknown } from "./unknown.ts";

export const CHOICE_EVIDENCE: readonly ChoiceEvidence[] = [
  order,
  distance,
  better,
  agreement,
  unknown,
  leftOver,
  fit,
  onlyDocument,
  kindMissing,
  everyday,
  otherBody,
];
