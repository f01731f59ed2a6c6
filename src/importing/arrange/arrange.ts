import type { Block, Draft } from "../draft.ts";
import type { RoleFinder } from "../role-finder.ts";
import { contactBlocks } from "./contacts.ts";
import { headerFields } from "./fields.ts";
import { bareHeadings } from "./headings.ts";
import { layoutTables } from "./layout-tables.ts";
import { headingLevels } from "./levels.ts";
import { nestedLists } from "./lists.ts";
import { slidesOfHeadings } from "./slides.ts";
import { titleBlocks } from "./titles.ts";

/**
 * Gives a draft the shape of a corpus document: layout tables become labelled fields, lines about one person one contact
 * block, bare title lines headings. Words are only moved into better-fitting blocks, never changed, added or dropped.
 * @param roles finds the names of posts, by which lines about a person are told
 */
export function arrange(draft: Draft, roles: RoleFinder): readonly Block[] {
  const unfolded = layoutTables(headingLevels(draft.blocks));
  const bare = draft.format === "text" || draft.format === "mail" || draft.format === "pdf";
  if (draft.format === "pptx") return contactBlocks(unfolded, roles);
  const labelled = headerFields(nestedLists(unfolded));
  const titled = titleBlocks(labelled, roles);
  const headed = bare ? bareHeadings(titled, roles) : titled;
  return contactBlocks(draft.format === "text" ? slidesOfHeadings(headed) : headed, roles);
}
