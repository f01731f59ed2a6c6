/** Text files in the encodings that people save them in: every letter is read, or a remark says what is doubtful. */
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { createSinglebyteEncoder } from "@exodus/bytes/single-byte.js";
import { expect, test } from "vitest";
import { decodeText } from "../../src/importing/decode.ts";
import { formatOf } from "../../src/importing/sniff.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** Paragraphs as a secretariat writes them, and the encodings that their language was saved in before UTF-8. */
const TEXTS: readonly (readonly [string, readonly string[], string])[] = [
  [
    "English",
    ["windows-1252"],
    "Note by the Secretariat\n\nThe group’s helpline – “Sunrise” – costs €40 000 a year. The Chair is Ms Ada Fjord.\n",
  ],
  [
    "French",
    ["windows-1252"],
    "Note du secrétariat\n\nLa réunion aura lieu à Genève le 4 mai 2026 ; les délégués sont priés d’envoyer leurs contributions avant le 10 avril. L’équipe vérifiera chaque dépôt.\n",
  ],
  [
    "Spanish",
    ["windows-1252"],
    "Nota de la Secretaría\n\nLa reunión tendrá lugar en Ginebra el 4 de mayo de 2026. El plazo para la presentación de contribuciones vence el 10 de abril; la niñez está en línea.\n",
  ],
  [
    "Russian",
    ["koi8-r", "windows-1251", "iso-8859-5"],
    "Записка секретариата\n\nПредседателем группы по защите ребёнка в онлайновой среде избрана г-жа Анна Лунина. Крайний срок представления вкладов – 12 апреля 2024 года.\n",
  ],
  [
    "Arabic",
    ["windows-1256", "iso-8859-6"],
    "مذكرة من الأمانة\n\nيعقد الاجتماع الثاني لفريق العمل المعني بحماية الأطفال في جنيف في الرابع من مايو. وينبغي أن تصل المساهمات إلى الأمانة قبل العاشر من أبريل.\n",
  ],
  [
    "Chinese",
    ["gb18030", "gbk"],
    "秘书处的说明\n\n2024年3月4日，日内瓦\n\n提交文稿的截止日期为2024年4月12日。工作组建议各成员国设立全国热线。\n",
  ],
  [
    "Chinese in long signs",
    ["big5"],
    "秘書處的說明\n\n2024年3月4日，日內瓦\n\n提交文稿的截止日期為2024年4月12日。工作組建議各成員國設立全國熱線。\n",
  ],
  [
    "Japanese",
    ["shift_jis", "euc-jp"],
    "事務局による覚書\n\n次回の会合は2026年5月4日にジュネーブで開催されます。寄書の提出期限は4月10日です。\n",
  ],
  [
    "Korean",
    ["euc-kr"],
    "사무국의 메모\n\n다음 회의는 2026년 5월 4일 제네바에서 열립니다. 기고문 제출 마감일은 4월 10일입니다.\n",
  ],
];

function encoded(text: string, encoding: string): Uint8Array {
  if (/^(?:gb|big5|shift|euc)/.test(encoding)) return createMultibyteEncoder(encoding)(text);
  return createSinglebyteEncoder(encoding)(text);
}

/** Two of the encodings have no dash. */
const writable = (text: string, encoding: string) => (/koi8|8859-5/.test(encoding) ? text.replace(/–/g, "-") : text);

const CASES = TEXTS.flatMap(([language, encodings, text]) =>
  encodings.map((encoding) => ({ language, encoding, text: writable(text, encoding) })),
);

test.each(CASES)("$language in $encoding is read, and the guess is told", ({ encoding, text }) => {
  const bytes = encoded(text, encoding);
  const guessed = decodeText(bytes);
  expect(guessed.text).toBe(text);
  expect(guessed.doubt).toContain("does not say its encoding");
  expect(decodeText(bytes, encoding)).toMatchObject({ text, doubt: null });
});

test.each(TEXTS)("%s in UTF-8 and UTF-16 is read whatever a label says", (_, [encoding = ""], text) => {
  for (const label of [undefined, "us-ascii", "iso-8859-1", "utf-8", "windows-1252", "no-such-thing", encoding])
    expect(decodeText(utf8(text), label)).toEqual({ text, encoding: "utf-8", doubt: null });
  for (const little of [true, false]) {
    expect(formatOf("a.txt", wide(text, little))).toBe("text");
    expect(decodeText(wide(text, little)).text).toBe(text);
    expect(decodeText(wide(`\ufeff${text}`, little))).toMatchObject({ text, doubt: null });
  }
});

test("a wrong label does not spoil a text", () => {
  for (const { encoding, text } of CASES.filter((each) => /^(?:koi8|gb18030|euc-kr|shift)/.test(each.encoding))) {
    const read = decodeText(encoded(text, encoding), "utf-8");
    expect(read.text).toBe(text);
    expect(read.doubt).toContain("not in the encoding that it states");
  }
});

test("bytes that do not fit cost no letter beside them, and are told", () => {
  for (const [, , text] of TEXTS.filter(([language]) => language !== "English")) {
    const bytes = utf8(text);
    const at = text.indexOf("\n");
    const before = utf8(text.slice(0, at)).length;
    const spoiled = Uint8Array.from([...bytes.subarray(0, before), 0x96, ...bytes.subarray(before)]);
    const read = decodeText(spoiled);
    expect(read.text).toBe(`${text.slice(0, at)}–${text.slice(at)}`);
    expect(read.doubt).toMatch(/^1 of its bytes/);
  }
});

test("every byte of Windows-1252 is read as the Encoding Standard says", () => {
  const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at).filter(
    (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
  );
  expect(decodeText(bytes, "windows-1252").text).toBe(high.replace(/[\u0080-\u009f]/g, ""));
  expect(decodeText(bytes, "iso-8859-1").text).toBe(high.replace(/[\u0080-\u009f]/g, ""));
});
