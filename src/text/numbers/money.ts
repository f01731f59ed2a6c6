/** Finds amounts of money, in figures with a currency. */

/**
 * Codes of ISO 4217 that papers of the Union and its members use, in capitals only: "try 2" is no Turkish lira. The Colombian
 * peso is left out, since its code is how Child Online Protection is called.
 */
const CODES =
  "USD CHF EUR GBP JPY CNY RUB INR BRL CAD AUD NZD SEK NOK DKK PLN TRY KRW SGD MYR IDR PHP THB VND AED SAR QAR KWD EGP MAD TND DZD XAF XOF GHS NGN KES TZS UGX RWF ZMW ETB ZAR MXN ARS CLP PEN FCFA".replaceAll(
    " ",
    "|",
  );
const SIGNS = "[$€£¥₽₹₩₦]";
const MULTIPLES =
  "(?:(?:thousand|mill?ions?|billions?|trillions?|mille|milliers?|milliards?|mil|millones|millón|bn|m|k|тыс\\p{L}*|млн|млрд|миллион\\p{L}*|миллиард\\p{L}*|ألف|مليون|مليار)\\.?\\s+(?:of\\s|de\\s|d['’])?)?";
const NAMES =
  "(?:(?:US|Swiss|Canadian|Australian|Singapore|CFA)\\s)?(?:dollars?|euros?|francs?|pounds?|yen|yuan|renminbi|roubles?|rubles?|rupees?|shillings?|won|rand|naira|cedis?|dirhams?|dinars?|riyals?|pesos?|reais|real|krona|kronor|kroner|dólares|francos|libras|доллар\\p{L}*|евро|франк\\p{L}*|рубл\\p{L}*|юан\\p{L}*|دولار\\p{L}*|يورو|فرنك\\p{L}*|درهم|دينار|ريال)(?!\\p{L})";
/** `40 000`, `1,500.50`, `2.5`: from its beginning, so that a run of figures is tried once. */
const FIGURE = "(?<!\\p{N}[.,]?)(?:\\p{N}{1,3}(?:\\s\\p{N}{3})+(?!\\p{N})|\\p{N}+(?:[.,]\\p{N}+)*)";

const BY_NAME = new RegExp(
  [
    `${SIGNS}\\s?${FIGURE}`,
    `${FIGURE}\\s*(?:${SIGNS}|${MULTIPLES}${NAMES})`,
    `${FIGURE}\\s*[万亿千百]*\\s*(?:美元|欧元|瑞士法郎|法郎|英镑|日元|卢布|人民币|元)`,
  ].join("|"),
  "giu",
);
const BY_CODE = new RegExp(
  `${FIGURE}\\s*${MULTIPLES}(?:${CODES})(?!\\p{L})|(?<!\\p{L})(?:${CODES})\\s?${FIGURE}`,
  "gu",
);

/** The amounts in a text as `[start, end)` in UTF-16 units, in no order. */
export function findMoney(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [BY_NAME, BY_CODE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
