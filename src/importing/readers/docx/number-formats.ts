/** Writes a count as the number formats of Word print it (ECMA-376 Part 1, 17.18.59). */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count, "abcdefghijklmnopqrstuvwxyz");
    case "upperLetter":
      return letters(count, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case "russianLower":
      return letters(count, "абвгдежзиклмнопрстуфхцчшщыэюя");
    case "russianUpper":
      return letters(count, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ");
    case "arabicAlpha":
      return letters(count, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي");
    case "arabicAbjad":
      return letters(count, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ");
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "ordinal":
      return `${count}${ordinalEnding(count)}`;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "ideographDigital":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return chinese(count);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
    case "none":
      return "";
    default:
      return String(count);
  }
}

/** `a` … `z`, `aa`, `bb` … */
function letters(count: number, alphabet: string): string {
  if (count < 1) return String(count);
  const letter = alphabet[(count - 1) % alphabet.length] ?? "";
  return letter.repeat(Math.min(8, Math.floor((count - 1) / alphabet.length) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let [left, out] = [count, ""];
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      out += sign;
      left -= value;
    }
  }
  return out;
}

function ordinalEnding(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][count % 10] ?? "th";
}

function chinese(count: number): string {
  const digits = "〇一二三四五六七八九";
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens] ?? ""}十`;
  return head + (ones === 0 ? "" : (digits[ones] ?? ""));
}
