/** Figures that stand raised: the call of a note, or the power of a unit. */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A measure before which a raised 2 or 3 is its power: `12 km²`. */
const MEASURE = /(?:^|[^\p{L}])(?:[kcdm]?m|s)$/u;

/**
 * Raised figures as the signs that letters have for them, so that mark 3 behind `n°4` is neither read as 43 nor lost; behind a
 * word or a number with a blank between, save for the power of a measure.
 * @param text what stands raised; anything but whole numbers is given back as it is
 * @param before what stands right before it; at the beginning of a note its own number stands raised, and stays a number
 */
export function raised(text: string, before: string): string {
  const mark = text.trim();
  if (before === "" || !/^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/.test(mark)) return text;
  const signs = mark.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
  const isPower = /^[23]$/.test(mark) && MEASURE.test(before);
  return /[\p{L}\p{N}]$/u.test(before) && !isPower ? ` ${signs}` : signs;
}
