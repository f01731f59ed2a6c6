/** A corpus as large as a secretariat's: invented documents in the layouts that liaison statements, circulars and reports have. */
import { b, type Cell, grid, h, type Layout, n, p, t } from "../gold/other/layout.ts";

const FIRST = "Amara Bilal Chiara Daniel Elena Farid Greta Hugo Ines Jonas Keiko Lamine Mariam Nils Olga Pedro".split(
  " ",
);
const LAST =
  "Okafor Haddad Bianchi Novak Petrova Aziz Lindqvist Moreau Castro Weber Tanaka Diallo Traore Berg Ivanova Silva Mensah".split(
    " ",
  );
const COUNTRIES = "Kenya Ghana Brazil Norway Japan Estonia Senegal Peru Jordan Uruguay Slovenia Oman Togo Canada".split(
  " ",
);
const CITIES = "Geneva Nairobi Accra Brasilia Oslo Tokyo Tallinn Dakar Lima Amman Montevideo Ljubljana Muscat".split(
  " ",
);
const THEMES = [
  "age assurance",
  "helplines for children",
  "media literacy in schools",
  "parental controls",
  "reporting of harmful content",
  "privacy of minors",
  "online games",
  "connected toys",
  "training of teachers",
  "national strategies",
];
const DEEDS = [
  "has published a study of",
  "recommends that operators support",
  "invites Member States to share experience with",
  "notes the progress made on",
  "asks for comments on",
  "has trained two hundred officials in",
  "compares the laws of five countries on",
  "found little evidence about",
];
const ENDS = [
  "in rural areas",
  "for children under thirteen",
  "together with civil society",
  "within the budget of the biennium",
  "at the level of regions",
  "through public consultation",
];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** One of many documents. */
export interface ManyOptions {
  /** how many documents */
  readonly count: number;
  readonly seed: number;
}

/** Makes the layouts; the same options give the same documents, and the first documents of a longer corpus are those of a shorter. */
export function manyDocuments({ count, seed }: ManyOptions): readonly Layout[] {
  return Array.from({ length: count }, (_, place) => oneDocument(place, chooser(seed * 100_003 + place)));
}

/** Who answers for a generated document. */
function officerOf(place: number): { readonly person: string; readonly question: string } {
  const first = FIRST[place % FIRST.length];
  const last = LAST[Math.floor(place / FIRST.length) % LAST.length];
  return { person: `${first} ${last}`, question: `Question ${1 + (place % 9)}/${1 + (Math.floor(place / 9) % 20)}` };
}

/** Questions about the first documents, with what must stand in the answer. */
export function questionsAbout(count: number): readonly { readonly question: string; readonly answer: string }[] {
  return Array.from({ length: count }, (_, place) => {
    const { person } = officerOf(place);
    return place % 2 === 0
      ? { question: `what is the e-mail address of ${person}?`, answer: mailOf(person) }
      : { question: `which document is ${symbolOf(place)}?`, answer: `Report ${place + 1} on` };
  });
}

function mailOf(person: string): string {
  return `${person.toLowerCase().replace(/\W+/g, ".")}@example.org`;
}

function symbolOf(place: number): string {
  return `${1 + (place % 3)}/${100 + place}`;
}

type Choose = (below: number) => number;

function oneDocument(place: number, choose: Choose): Layout {
  const of = <T>(list: readonly T[]): T => list[choose(list.length)] ?? (list[0] as T);
  const sentence = () =>
    `The group ${of(DEEDS)} ${of(THEMES)} ${of(ENDS)}, with ${of(COUNTRIES)} and ${of(COUNTRIES)}.`;
  const paragraph = () => Array.from({ length: 2 + choose(3) }, sentence).join(" ");
  const year = 2012 + choose(14);
  const month = choose(12);
  const day = 1 + choose(28);
  const date = `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const printed = `${day} ${MONTHS[month]} ${year}`;
  const symbol = `${symbolOf(place)}-E`;
  const { person, question } = officerOf(place);
  const mail = mailOf(person);
  const theme = of(THEMES);
  const title = `Report ${place + 1} on ${theme} for ${question}`;
  const rows: Cell[][] = [["Document", "Source", "Title"]];
  for (let row = 0; row < 6; row++)
    rows.push([`${symbol.slice(0, 1)}/${3000 + place * 6 + row}`, of(COUNTRIES), `Experience with ${of(THEMES)}`]);
  return {
    id: `many-${String(place).padStart(5, "0")}`,
    format: "docx",
    title,
    date,
    header: symbol,
    footer: "",
    blocks: [
      grid(
        [6, 6],
        [
          [
            "**International Telecommunication Union**",
            `**Document ${symbol}**\n**${printed}**\n**Original: English**`,
          ],
          ["**Source:**", `Rapporteur Group for ${question}`],
          ["**Title:**", title],
        ],
      ),
      h(1, "Introduction"),
      p(paragraph()),
      p(paragraph()),
      h(1, "Contributions received"),
      t([2, 3, 7], rows),
      h(1, "Discussion"),
      n(Array.from({ length: 6 + choose(6) }, paragraph)),
      h(1, "Lessons learned"),
      b(Array.from({ length: 4 + choose(4) }, sentence)),
      h(1, "Next steps"),
      p(`The next meeting will be held in ${of(CITIES)} on ${1 + choose(28)} ${MONTHS[choose(12)]} ${year + 1}.`),
      p(`Contributions should be sent by ${1 + choose(28)} ${MONTHS[choose(12)]} ${year + 1}.`),
      p(`**Contact:** ${person}, Rapporteur for ${question}, ${of(COUNTRIES)}, ${mail}`),
    ],
  };
}

/** Whole numbers that look drawn by chance and are the same each time (mulberry32, Tommy Ettinger, public domain). */
function chooser(seed: number): Choose {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
