/**
 * The page that Adobe's programs put into a form of their own (XFA) for all other programs: what it says instead of the form,
 * and how it begins in their languages.
 */
const INSTEAD: readonly string[] = [
  "please wait... if this message is not eventually replaced",
  "to view the full contents of this document, you need a later version of the pdf viewer",
  "veuillez patienter... si ce message n'est pas remplacé",
  "veuillez patienter. si ce message n'est pas remplacé",
  "espere... si este mensaje no se reemplaza",
  "bitte warten... falls diese meldung nicht",
];

/** Such a page holds no more letters. */
const LONGEST = 700;

/**
 * True for a form whose content stands in no page of the file.
 * @param isDeclared whether the file says that it holds such a form
 */
export function isXfaShell(text: string, isDeclared: boolean, pages: number): boolean {
  const said = text.replace(/\s+/g, " ").trim().toLowerCase().replaceAll("’", "'");
  if (pages > 1 || said.length > LONGEST) return false;
  return isDeclared || INSTEAD.some((beginning) => said.startsWith(beginning));
}
