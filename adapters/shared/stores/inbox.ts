/** Events that are being dealt with, noted before they are acknowledged: those of a process that is killed go to another. */

/** An event as it is noted. */
export interface Noted {
  /** the same whenever the event is delivered */
  readonly key: string;
  readonly platform: string;
  /** all that it takes to deal with it */
  readonly payload: string;
}

/** One for all processes. None of its methods ever rejects: while it fails, events are dealt with as they come. */
export interface Inbox {
  /** false when the event was noted before, and is dealt with by whoever noted it */
  take(event: Noted): Promise<boolean>;
  /** the event was dealt with, and its payload is forgotten */
  done(key: string): Promise<void>;
  /** from now on deals with what killed processes have left undone; `payload` is as it was noted */
  inherit(platform: string, deal: (payload: string) => Promise<void>): void;
}

/**
 * Deals with an event once, however often and to whichever process it is delivered.
 * @param inbox absent where the process has none
 * @param event null for what is of no use later, or dealt with twice without harm
 * @returns false when somebody else has it
 */
export async function dealtWithOnce(
  inbox: Inbox | undefined,
  event: Noted | null,
  deal: () => Promise<void>,
): Promise<boolean> {
  if (inbox === undefined || event === null) {
    await deal();
    return true;
  }
  if (!(await inbox.take(event))) return false;
  try {
    await deal();
  } finally {
    await inbox.done(event.key);
  }
  return true;
}
