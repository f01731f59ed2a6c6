import type { FileProperties } from "../../draft.ts";
import type { Archive } from "./archive.ts";
import { descendants, textOf } from "./xml.ts";

/** What an office file says about itself; dates and authors are left out, since they are those of the file. */
export function officeProperties(archive: Archive): FileProperties {
  const core = archive.xml("docProps/core.xml");
  const title = textOf(descendants(core, "dc:title")[0]).trim();
  const language = textOf(descendants(core, "dc:language")[0]).trim();
  return { ...(title === "" ? {} : { title }), ...(language === "" ? {} : { language }) };
}
