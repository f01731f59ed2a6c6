/** One desk for each level of audience, over the same corpus. */
import {
  type Audience,
  type Desk,
  type DeskOptions,
  deskOver,
  type Library,
  libraryFor,
  type OpenLibrary,
  openingLibrary,
  readAhead,
} from "../../../src/index.ts";

/** A level with what may be shown there. */
interface Shown {
  readonly level: Audience;
  readonly open: OpenLibrary;
  readonly desk: Desk;
}

/** The desks of one moment. */
export interface Desks {
  /** the whole library, open */
  readonly open: OpenLibrary;
  readonly all: readonly Shown[];
}

export interface DesksOptions extends DeskOptions {
  /** beside that of the whole corpus */
  readonly levels: readonly Audience[];
}

/**
 * Opens a library for each level, with pauses. Levels that show the same share one desk, since each open library takes as
 * much memory as the whole.
 * @param before the desks of an earlier state: what has stayed is not opened again
 */
export function* openingDesks(
  library: Library,
  before: Desks | null,
  { levels, publicUrl = null }: DesksOptions,
): Generator<void, Desks> {
  const all: Shown[] = [];
  for (const level of new Set<Audience>(["secretariat", ...levels])) {
    const shown = libraryFor(level, library);
    const same = all.find(({ open }) => open.library.corpus.version === shown.corpus.version);
    if (same !== undefined) {
      all.push({ ...same, level });
      continue;
    }
    const earlier = before?.all.find((each) => each.level === level)?.open ?? null;
    const open = yield* openingLibrary(shown, earlier);
    all.push({ level, open, desk: deskOver(open, { publicUrl }) });
  }
  const whole = all.find(({ level }) => level === "secretariat");
  if (whole === undefined) throw new Error("there is always a desk of the whole corpus");
  return { open: whole.open, all };
}

/** Reads what answers need of each document, with pauses. */
export function* readingAhead({ all }: Desks): Generator<void> {
  for (const open of new Set(all.map((each) => each.open))) yield* readAhead(open);
}
