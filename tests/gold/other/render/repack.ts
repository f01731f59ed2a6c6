/** Packs an Office file anew so that the same layout gives the same bytes: fixed times, no random relation ids. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

const RANDOM_ID = /rId[A-Za-z0-9_-]{15,}/g;

/** Takes the bytes of a .docx or .pptx and the day to date it with; returns the bytes to keep. */
export function repack(bytes: Uint8Array, date: string): Uint8Array {
  const names = new Map<string, string>();
  const rename = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = `rIdLink${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.endsWith(".xml") && !path.endsWith(".rels")) {
      if (!path.endsWith("/")) files[path] = content;
      continue;
    }
    const text = strFromU8(content)
      .replace(RANDOM_ID, rename)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, `${date}T09:00:00Z`);
    files[path] = strToU8(text);
  }
  return zipSync(files, { level: 9, mtime: "2000-01-01T00:00:00" });
}
