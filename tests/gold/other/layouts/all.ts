/** The layouts of all originals that are written by program. */
import type { Layout } from "../layout.ts";
import { cwgCop20Report } from "./cwg-cop-20-report.ts";
import { sg17Liaison63 } from "./sg17-liaison-63.ts";
import { sg17Officers2022 } from "./sg17-officers-2022.ts";
import { sg17Officers2025 } from "./sg17-officers-2025.ts";
import { tsbCircular341 } from "./tsb-circular-341.ts";

export const LAYOUTS: readonly Layout[] = [
  cwgCop20Report,
  sg17Liaison63,
  sg17Officers2022,
  sg17Officers2025,
  tsbCircular341,
];
