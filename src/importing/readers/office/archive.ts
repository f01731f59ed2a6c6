import { unzipSync } from "fflate";
import { Refusal } from "../../refusal.ts";
import { attribute, elements, parseXml, type XmlElement } from "./xml.ts";

/** The parts of an office file that hold text, unpacked within limits. */
export interface Archive {
  has(path: string): boolean;
  /** the parsed part, or undefined when the file has none of that name */
  xml(path: string): XmlElement | undefined;
  /** targets of the relations of a part by their id, as paths within the archive or as addresses */
  relations(part: string): ReadonlyMap<string, Relation>;
  /** the part as it is packed, or undefined when the file has none of that name or it is none that holds text */
  bytes(path: string): Uint8Array | undefined;
  readonly names: readonly string[];
}

export interface Relation {
  /** last word of the relation's type: `hyperlink`, `slide`, `notesSlide` */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Parts of XML, and whole files that Word puts into a document. */
const TEXTS = /\.(?:xml|rels|x?html?|mht(?:ml)?|txt|rtf|docx)$/i;

const PART_LIMIT = 100_000_000;
const TOTAL_LIMIT = 250_000_000;

/**
 * Unpacks the parts of an office file that hold text; pictures, fonts and macros stay packed.
 * @throws Refusal `broken` or `bomb`
 */
export function openArchive(bytes: Uint8Array): Archive {
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!TEXTS.test(name) || /^(?:\/|.*\.\.)/.test(name)) return false;
        total += originalSize;
        if (originalSize > PART_LIMIT || total > TOTAL_LIMIT) {
          throw new Refusal({ code: "bomb", bytes: Math.max(total, originalSize), limit: TOTAL_LIMIT });
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({ code: "broken", detail: "its ZIP archive cannot be unpacked" }, { cause: error });
  }
  const parsed = new Map<string, XmlElement>();
  const find = (path: string) =>
    files[path] ?? files[Object.keys(files).find((name) => name.toLowerCase() === path.toLowerCase()) ?? ""];
  const xml = (path: string) => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const part = find(path);
    if (part === undefined) return undefined;
    const root = parseXml(part);
    parsed.set(path, root);
    return root;
  };
  return {
    names: Object.keys(files),
    has: (path) => find(path) !== undefined,
    bytes: find,
    xml,
    relations(part) {
      const slash = part.lastIndexOf("/");
      const [folder, name] = [part.slice(0, slash + 1), part.slice(slash + 1)];
      const out = new Map<string, Relation>();
      for (const relation of elements(elements(xml(`${folder}_rels/${name}.rels`))[0])) {
        const id = attribute(relation, "Id");
        const target = attribute(relation, "Target");
        if (id === undefined || target === undefined) continue;
        const external = attribute(relation, "TargetMode") === "External";
        const type = (attribute(relation, "Type") ?? "").replace(/^.*\//, "");
        out.set(id, { type, external, target: external ? target : resolve(folder, target) });
      }
      return out;
    },
  };
}

/** A path relative to the folder of the part that names it. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The main part of an office file, found as office programs find it. */
export function mainPart(archive: Archive, fallback: string): string {
  const named = [...archive.relations("").values()].find((relation) => relation.type === "officeDocument");
  return named !== undefined && archive.has(named.target) ? named.target : fallback;
}
