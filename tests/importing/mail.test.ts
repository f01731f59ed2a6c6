/** Mails as programs write them, right and wrong: nothing that they say is lost or laid into another's mouth. */
import { windows1252fromString } from "@exodus/bytes/single-byte.js";
import { expect, test } from "vitest";
import { imported } from "./make/imported.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

const HEAD = [
  "From: Ada Fjord <ada.fjord@zephyr.example>",
  "To: all@zephyr.example",
  "Date: Mon, 4 Mar 2024 10:00:00 +0100",
];

async function read(bytes: Uint8Array) {
  const result = await imported("a.eml", bytes);
  if ("code" in result) throw new Error(result.code);
  return result;
}

const mail = (subject: string, type: string, body: string, ...more: readonly string[]) =>
  utf8([...HEAD, `Subject: ${subject}`, `Content-Type: ${type}`, ...more, "", body].join("\r\n"));

const SAID = "Le délégué de la Côte d’Ivoire est prié d’écrire avant le 4 mai 2024 – l’équipe reçoit 40 € par jour.";

test("a body is read in its own encoding, whatever the label says", async () => {
  const bodies = [utf8(SAID), windows1252fromString(SAID)];
  for (const body of bodies) {
    for (const label of ["us-ascii", "iso-8859-1", "windows-1252", "utf-8", "unknown-8bit"]) {
      for (const transfer of ["8bit", "base64"]) {
        const head = mail("Note", `text/plain; charset=${label}`, "", `Content-Transfer-Encoding: ${transfer}`);
        const { markdown } = await read(joined(head, transfer === "base64" ? utf8(base64(body)) : body));
        expect(markdown).toContain(SAID);
      }
    }
  }
});

test("headers: words cut within a letter, wrong labels, bytes without any", async () => {
  const subject = "Réunion à Genève – l’équipe";
  for (const bytes of [utf8(subject), windows1252fromString(subject)]) {
    for (const label of bytes.length === utf8(subject).length
      ? ["utf-8", "iso-8859-1"]
      : ["windows-1252", "iso-8859-1"]) {
      for (let cut = 1; cut < bytes.length; cut += 1) {
        const words = [bytes.subarray(0, cut), bytes.subarray(cut)].map((part) => `=?${label}?B?${base64(part)}?=`);
        const { head } = await read(
          mail(words.join("\r\n "), "text/plain; charset=utf-8", "The meeting is in Geneva."),
        );
        expect(head.title).toBe(subject);
      }
    }
    const [before = "", after = ""] = HEAD.join("\r\n").split("Fjord");
    const raw = joined(utf8(`${before}Fjord${after}\r\nSubject: `), bytes, utf8("\r\n\r\nThe meeting is in Geneva."));
    expect((await read(raw)).head.title).toBe(subject);
  }
});

const OWN = "The deadline for contributions is now 26 April 2024, as the Chair has agreed with the secretariat.";
const THEIRS = "The deadline for contributions is 12 April 2024.";

/** How programs of several languages part what they quote from what is said. */
const HISTORIES = [
  `________________________________\nFrom: Carl Dunno <carl@zephyr.example>\nSent: Monday, 5 February 2024 08:00\nTo: all\nSubject: Deadline\n\n${THEIRS}`,
  `-----Original Message-----\nFrom: Carl Dunno\nSent: 5 February 2024\nTo: all\nSubject: Deadline\n\n${THEIRS}`,
  `-----Message d'origine-----\nDe : Carl Dunno\nEnvoyé : lundi 5 février 2024\nÀ : tous\nObjet : Délai\n\n${THEIRS}`,
  `De: Carl Dunno\nEnviado: 5 de febrero de 2024\nPara: todos\nAsunto: Plazo\n\n${THEIRS}`,
  `От: Карл Дунно\nОтправлено: 5 февраля 2024 г.\nКому: все\nТема: Срок\n\n${THEIRS}`,
  `发件人: Carl Dunno\n发送时间: 2024年2月5日\n收件人: all\n主题: 期限\n\n${THEIRS}`,
  `On Mon, 5 Feb 2024 at 08:00, Carl Dunno <carl@zephyr.example> wrote:\n> ${THEIRS}`,
  `> ${THEIRS}`,
];

test.each(HISTORIES)("what is quoted is no statement of the mail: %s", async (history) => {
  const plain = await read(mail("RE: Deadline", "text/plain; charset=utf-8", `Dear all,\n\n${OWN}\n\n${history}\n`));
  const rows = history
    .split("\n")
    .map((line) =>
      line.startsWith("> ") ? `<blockquote>${line.slice(2)}</blockquote>` : `<p>${line.replace(/</g, "&lt;")}</p>`,
    );
  const page = await read(
    mail("RE: Deadline", "text/html; charset=utf-8", `<p>Dear all,</p><p>${OWN}</p>${rows.join("")}`),
  );
  for (const { markdown, factsYaml } of [plain, page]) {
    expect(markdown).toContain(`\n${OWN}`);
    expect(markdown).toContain(`> ${THEIRS}`);
    expect(factsYaml).toContain("2024-04-26");
    expect(factsYaml).not.toContain("2024-04-12");
  }
});

test("a mail that only hands on another states what that one says", async () => {
  for (const history of HISTORIES) {
    const { factsYaml } = await read(mail("FW: Deadline", "text/plain; charset=utf-8", `FYI\n\n${history}\n`));
    expect(factsYaml).toContain("2024-04-12");
  }
});

test("forwarded mails are read, with their own head, however deep", async () => {
  const inner = (depth: number): string =>
    depth === 0
      ? `From: Bela Quist <bela@zephyr.example>\r\nSubject: Call\r\nDate: Fri, 1 Mar 2024 09:00:00 +0100\r\n\r\nThe call is on 19 May 2024.`
      : `Subject: Level ${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: text/plain\r\n\r\nLevel ${depth} says this.\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${inner(depth - 1)}\r\n--b${depth}--\r\n`;
  const { markdown } = await read(utf8(`${HEAD.join("\r\n")}\r\n${inner(3)}`));
  for (const part of [
    "Level 3 says this.",
    "Level 2 says this.",
    "Level 1 says this.",
    "Bela Quist",
    "The call is on 19 May 2024.",
  ])
    expect(markdown).toContain(part);
  const bottomless = await read(utf8(`${HEAD.join("\r\n")}\r\n${inner(9)}`));
  expect(bottomless.warnings.join()).toContain("message/rfc822");
});

test("every part of a mail is in the text or named", async () => {
  const part = (type: string, body: string, ...more: readonly string[]) =>
    [`Content-Type: ${type}`, ...more, "", body].join("\r\n");
  const parts = [
    part("text/plain", "The first part speaks of hotlines for children."),
    part("text/html", "<p>The second part speaks of helplines for parents.</p>"),
    part("image/png; name=plan.png", "x", "Content-Disposition: inline; filename=plan.png"),
    part("text/plain", "The third part speaks of filters at schools."),
    part("application/pdf", "x", "Content-Disposition: attachment; filename*=utf-8''agenda%20n%C2%B04.pdf"),
    part("application/ms-tnef", "x"),
  ];
  const body = `${parts.map((each) => `--b\r\n${each}`).join("\r\n")}\r\n--b--\r\n`;
  const { markdown, warnings } = await read(mail("All", "multipart/mixed; boundary=b", body));
  for (const said of ["hotlines for children", "helplines for parents", "filters at schools"])
    expect(markdown).toContain(said);
  for (const named of ["plan.png", "agenda n°4.pdf", "application/ms-tnef"]) expect(warnings.join()).toContain(named);
});
