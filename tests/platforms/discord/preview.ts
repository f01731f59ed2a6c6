/** Draws docs/discord-preview.html: what people see on a telephone, from the payloads that the adapter sends. */
import { writeFileSync } from "node:fs";
import { customId, passageMark } from "../../../adapters/discord/custom-id.ts";
import { helpFor } from "../../../adapters/discord/help.ts";
import type { MessagePayload } from "../../../adapters/discord/limits.ts";
import { renderContext, renderMinutes, renderReply } from "../../../adapters/discord/render.ts";
import { openDesk } from "../../../adapters/terminal/open-desk.ts";
import { type Body, isBody } from "./rules.ts";

const TODAY = "2026-11-22";
const STYLE = `body{margin:0;background:#1e1f22;font:16px/1.3 "gg sans","Noto Sans","Noto Sans Arabic","Noto Sans CJK SC",sans-serif;color:#dbdee1}
main{display:flex;flex-wrap:wrap;gap:16px;padding:16px}article{width:390px;background:#313338;border-radius:12px;padding:12px;box-sizing:border-box}
h2{margin:0 0 8px;font-size:14px;color:#949ba4;font-weight:400}.c{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;padding:12px;display:flex;flex-direction:column;gap:8px;overflow-wrap:anywhere}
.s{font-size:13px;color:#949ba4}.q{border-left:4px solid #4e5058;padding-left:8px;min-height:1.3em}.l{padding-left:14px;text-indent:-14px}.l:before{content:"•  "}a{color:#00a8fc}
.r{display:flex;flex-wrap:wrap;gap:6px}.b{background:#4e5058;color:#fff;border-radius:8px;padding:6px 12px;font-size:14px}.p{background:#5865f2}hr{border:0;border-top:1px solid #3f4147;width:100%;margin:2px 0}
.m{background:#3c4270;border-radius:3px}pre{background:#1e1f22;padding:8px;border-radius:6px;white-space:pre-wrap;font-size:13px;margin:4px 0}`;

const html = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The marks that the adapter uses, drawn as Discord draws them. */
function inline(source: string): string {
  const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
    [/^\\([^0-9A-Za-z\s])/, (match) => html(match[1] ?? "")],
    [/^<(https?:[^ >]+)>/, (match) => `<a>${html(match[1] ?? "")}</a>`],
    [/^<@\d+>/, () => `<span class=m>@Anna</span>`],
    [/^\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/, (match) => `<a>${inline(match[1] ?? "")}</a>`],
    [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, (match) => `<b>${inline(match[1] ?? "")}</b>`],
  ];
  let out = "";
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const rule = rules.find(([pattern]) => pattern.test(rest));
    const match = rule?.[0].exec(rest);
    out += rule && match ? rule[1](match) : html(source.charAt(at));
    at += match?.[0].length ?? 1;
  }
  return out;
}

function text(content: string): string {
  return content
    .split(/(```\n[\s\S]*?\n```)/)
    .map((part) => {
      if (part.startsWith("```")) return `<pre>${html(part.slice(4, -4))}</pre>`;
      const line = (each: string) => {
        const [mark = "", name = ""] =
          [
            ["> ", "q"],
            ["-# ", "s"],
            ["- ", "l"],
          ].find(([start = ""]) => each.startsWith(start)) ?? [];
        return `<div dir=auto class="${name}">${inline(each.slice(mark.length))}</div>`;
      };
      return part
        .split("\n")
        .filter((each) => each !== "" || part.includes("> "))
        .map(line)
        .join("");
    })
    .join("");
}

function draw(part: Body): string {
  const inner = () => (Array.isArray(part.components) ? part.components.filter(isBody).map(draw).join("") : "");
  switch (part.type) {
    case 17:
      return `<div class=c style="border-left-color:#${Number(part.accent_color).toString(16).padStart(6, "0")}">${inner()}</div>`;
    case 10:
      return `<div>${text(String(part.content))}</div>`;
    case 14:
      return "<hr>";
    case 1:
      return `<div class=r>${inner()}</div>`;
    default:
      return `<span class="b${part.style === 1 ? " p" : ""}">${html(String(part.label))}</span>`;
  }
}

const desk = await openDesk({});
const key = "preview";
const article = (title: string, message: MessagePayload) =>
  `<article><h2>${html(title)}</h2>${message.components.filter(isBody).map(draw).join("")}</article>`;
const answer = (question: string, options: { page?: number; private?: boolean; sharedBy?: string } = {}) => {
  const {
    view,
    answer: { outcome },
  } = desk.ask(question, { today: TODAY });
  const { private: hidden = false, ...rest } = options;
  const visibility = hidden ? "private" : "public";
  return article(
    question,
    renderReply(view, {
      ...rest,
      words: desk.words(view.language),
      key,
      visibility,
      verdicts: true,
      lead: outcome === "passages",
    }),
  );
};
const FIRST = "who is the Q3/2 focal point";
const passage = desk.ask(FIRST, { today: TODAY }).answer.citations[0]?.passage ?? "";
const words = desk.words("en");
const minutes = customId({ action: "minutes", reply: key, visibility: "private", passage: passageMark(passage) });
const context = desk.inContext(passage, "en");
const forMinutes = desk.forMinutes(passage, "en");

writeFileSync(
  "docs/discord-preview.html",
  `<!doctype html><meta charset=utf-8><title>COP Desk in Discord</title><style>${STYLE}</style><main>
${[
  answer(FIRST),
  answer(FIRST, { page: 1 }),
  answer("list all contributions"),
  answer("list all contributions", { page: 1 }),
  answer("how many participants were at the 9th conference in Warsaw?"),
  answer("who was the focal point in 2020", { private: true }),
  answer("compare the focal point in 2020 and 2023"),
  answer("what are the lessons learned"),
  answer("what did Nigeria contribute", { sharedBy: "1" }),
  answer("what did Brazil contribute", { private: true }),
  answer("what is the price of tea", { private: true }),
  answer("what does the corpus say about Nigeria's budget", { private: true }),
  ...(context ? [article("In context", renderContext(context, { words, minutes }))] : []),
  ...(forMinutes ? [article("For the minutes", renderMinutes(forMinutes))] : []),
  answer("qui est le point de contact pour la Q3/2 ?"),
  answer("من هو منسق الاتصال؟"),
  answer("谁是联系人？"),
  article("/cop help", renderReply(await helpFor(desk, "en"), { words, key: "help", visibility: "shared" })),
].join("\n")}
</main>
`,
);
