import type { ProposedRole } from "../facts.ts";
import { readPost } from "../posts.ts";
import type { Reading } from "../reading.ts";

/** The lists of mail at which a group is reached: `on the public mailing list public-x@example.org`. */
export function mailLists(reading: Reading): readonly ProposedRole[] {
  return reading.units.flatMap(({ text }) =>
    text.split("\n").flatMap((line): readonly ProposedRole[] => {
      const [list] = reading.marks.find(line, "list");
      if (list === undefined) return [];
      // The address stands behind the words for the list, or is all that stands before them.
      const { email } = readPost(line.slice(list.to, list.to + 80), reading);
      return email === undefined ? [] : [{ body: list.text, role: list.text, email }];
    }),
  );
}
