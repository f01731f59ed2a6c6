/** The layouts of all originals that are written by program. */
import type { Layout } from "../layout.ts";
import { circulaire58 } from "./circulaire-58.ts";
import { cwgCop20Report } from "./cwg-cop-20-report.ts";
import { cwgCop21Agenda } from "./cwg-cop-21-agenda.ts";
import { cwgCop21AgendaRev1 } from "./cwg-cop-21-agenda-rev1.ts";
import { helplineContribution } from "./helpline-contribution.ts";
import { helplineSlides2024 } from "./helpline-slides-2024.ts";
import { kenyaContribution } from "./kenya-contribution.ts";
import { q61Summary2024 } from "./q6-1-summary-2024.ts";
import { resolution118 } from "./resolution-118.ts";
import { sg17Liaison63 } from "./sg17-liaison-63.ts";
import { sg17Officers2022 } from "./sg17-officers-2022.ts";
import { sg17Officers2025 } from "./sg17-officers-2025.ts";
import { tsbCircular341 } from "./tsb-circular-341.ts";

export const LAYOUTS: readonly Layout[] = [
  circulaire58,
  cwgCop20Report,
  cwgCop21Agenda,
  cwgCop21AgendaRev1,
  helplineContribution,
  helplineSlides2024,
  kenyaContribution,
  q61Summary2024,
  resolution118,
  sg17Liaison63,
  sg17Officers2022,
  sg17Officers2025,
  tsbCircular341,
];
