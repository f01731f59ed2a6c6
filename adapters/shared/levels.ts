/** Which documents each surface may show: the setting `COPDESK_AUDIENCE`, and what holds where it says nothing. */
import { AUDIENCES, type Audience } from "../../src/index.ts";

export const SURFACES = ["web", "api", "embed", "mcp", "slack", "discord"] as const;

export type Surface = (typeof SURFACES)[number];

/** The highest audience whose documents a surface shows. */
export type Levels = Readonly<Record<Surface, Audience>>;

export const LEVELS_FAULT = `must name surfaces (${SURFACES.join(", ")}) with their levels (${AUDIENCES.join(", ")}), such as "api=members slack=secretariat"`;

/** On this machine alone: whoever reaches it has the files as well. A page elsewhere may be read by anybody all the same. */
const ALONE: Levels = {
  web: "secretariat",
  api: "secretariat",
  embed: "public",
  mcp: "secretariat",
  slack: "members",
  discord: "members",
};
/** Pages lead from the chat to where its members read them; programs may be anybody's. */
const OPEN: Levels = { ...ALONE, web: "members", api: "public", mcp: "public" };

/**
 * Reads the setting, as `api=members slack=secretariat`.
 * @param alone whether the desk is reached from its own machine only
 * @returns a level for every surface; null where the text is no such setting
 */
export function readLevels(text: string, alone: boolean): Levels | null {
  const levels: Record<Surface, Audience> = { ...(alone ? ALONE : OPEN) };
  for (const pair of text.split(/[\s,]+/).filter(Boolean)) {
    const [name, given, ...more] = pair.split("=");
    const surface = SURFACES.find((each) => each === name);
    const level = AUDIENCES.find((each) => each === given);
    if (surface === undefined || level === undefined || more.length > 0) return null;
    levels[surface] = level;
  }
  return levels;
}

/**
 * The surface that a platform is, by its name.
 * @throws Error where it is none: nobody said what may be shown there
 */
export function surfaceOf(platform: string): Surface {
  const surface = SURFACES.find((each) => each === platform.toLowerCase());
  if (surface === undefined) throw new Error(`${platform} is no surface that a level could be set for`);
  return surface;
}
