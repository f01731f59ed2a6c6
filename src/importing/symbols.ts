/** Signs that office programs take from symbol fonts, as the Unicode signs that readers and searches know. */

const SYMBOL: Readonly<Record<number, string>> = {
  183: "•",
  174: "→",
  172: "←",
  179: "≥",
  163: "≤",
  185: "≠",
  187: "≈",
  176: "°",
  177: "±",
  180: "×",
  215: "⋅",
  165: "∞",
  229: "∑",
  214: "√",
  162: "′",
  178: "″",
  45: "−",
  97: "α",
  98: "β",
  103: "γ",
  100: "δ",
  101: "ε",
  108: "λ",
  109: "μ",
  112: "π",
  113: "θ",
  114: "ρ",
  115: "σ",
  116: "τ",
  102: "φ",
  119: "ω",
  68: "Δ",
  70: "Φ",
  83: "Σ",
  87: "Ω",
};

const WINGDINGS: Readonly<Record<number, string>> = {
  252: "✓",
  251: "✗",
  254: "☑",
  253: "☒",
  168: "☐",
  111: "☐",
  108: "●",
  110: "■",
  113: "❑",
  118: "❖",
  167: "▪",
  216: "➢",
  224: "→",
  232: "➔",
  240: "⇨",
  159: "•",
  40: "☎",
  42: "✉",
};

/** The sign that a code stands for in a symbol font; empty when the font is not known. */
export function symbol(font: string, code: number): string {
  const low = code & 0xff;
  if (/wingdings|webdings/i.test(font)) return WINGDINGS[low] ?? "";
  if (/symbol/i.test(font)) return SYMBOL[low] ?? (low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : "");
  return code >= 0xf000 && code <= 0xf0ff ? "" : String.fromCodePoint(code);
}

/** Replaces signs of the private use area, which is where symbol fonts put theirs when a program copies their text. */
export function withoutPrivateUse(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => {
    const low = sign.charCodeAt(0) & 0xff;
    return WINGDINGS[low] ?? SYMBOL[low] ?? "";
  });
}
