/**
 * The predefined character maps of Chinese, Japanese and Korean fonts (CMaps), by name in the packed form of pdf.js; null for
 * one that there is none of.
 */
export type CMaps = (name: string) => Uint8Array | null;

/** No character maps: fonts that need one stay unreadable. */
export const NO_CMAPS: CMaps = () => null;

/** What the PDF library is told so that it asks for the maps here instead of fetching them from somewhere. */
export function cMapOptions(cMaps: CMaps) {
  class Factory {
    fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const map = cMaps(filename.replace(/\.bcmap$/, ""));
      return map === null ? Promise.reject(new Error(`no ${filename}`)) : Promise.resolve(map);
    }
  }
  return { cMapUrl: "cmaps/", cMapPacked: true, useWorkerFetch: false, BinaryDataFactory: Factory };
}
