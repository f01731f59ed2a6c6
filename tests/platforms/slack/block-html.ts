/** Draws Block Kit as HTML that looks much as in Slack, so that people can look at what will be seen. */
import type { Interactive, StandInBlock } from "./block-schema.ts";

type Rich = Extract<StandInBlock, { type: "rich_text" }>;
type Part = Rich["elements"][number];
type Inline = Extract<Part, { type: "rich_text_section" }>["elements"][number];

const escape_ = (text: string) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
const lines = (text: string) => escape_(text).replace(/\n/g, "<br>");

function inline(element: Inline): string {
  switch (element.type) {
    case "text":
    case "link": {
      const shown = lines(element.text ?? (element.type === "link" ? element.url : ""));
      const bold = element.style?.bold ? `<b>${shown}</b>` : shown;
      const marked = element.style?.italic ? `<i>${bold}</i>` : bold;
      return element.type === "link" ? `<a href="${escape_(element.url)}">${marked}</a>` : marked;
    }
    case "user":
      return `<span class="mention">@${escape_(element.user_id)}</span>`;
    case "emoji":
      return `:${escape_(element.name)}:`;
  }
}

function part(each: Part): string {
  switch (each.type) {
    case "rich_text_section":
      return `<p dir="auto">${each.elements.map(inline).join("")}</p>`;
    case "rich_text_quote":
      return `<blockquote dir="auto">${each.elements.map(inline).join("")}</blockquote>`;
    case "rich_text_preformatted":
      return `<pre>${each.elements.map(inline).join("")}</pre>`;
    case "rich_text_list":
      return `<ul>${each.elements.map((item) => `<li dir="auto">${item.elements.map(inline).join("")}</li>`).join("")}</ul>`;
  }
}

function control(element: Interactive): string {
  if (element.type === "button") return `<button>${escape_(element.text.text)}</button>`;
  const shown =
    "initial_option" in element && element.initial_option
      ? element.initial_option.text.text
      : "placeholder" in element && element.placeholder
        ? element.placeholder.text
        : "…";
  return `<span class="select">${escape_(shown)} <small>▾</small></span>`;
}

function block(each: StandInBlock): string {
  switch (each.type) {
    case "rich_text":
      return `<div class="rich">${each.elements.map(part).join("")}</div>`;
    case "context":
      return `<div class="context">${each.elements.map((element) => `<span dir="auto">${lines(element.text)}</span>`).join("")}</div>`;
    case "header":
      return `<h2>${escape_(each.text.text)}</h2>`;
    case "divider":
      return "<hr>";
    case "section":
      return `<div class="section"><p>${lines(each.text?.text ?? "")}</p>${each.accessory ? control(each.accessory) : ""}</div>`;
    case "actions":
      return `<div class="actions">${each.elements.map(control).join("")}</div>`;
    case "context_actions":
      return `<div class="feedback">${each.elements
        .map(
          (pair) =>
            `<button>👍 ${escape_(pair.positive_button.text.text)}</button><button>👎 ${escape_(pair.negative_button.text.text)}</button>`,
        )
        .join("")}</div>`;
    case "container": {
      const about = each.subtitle === undefined ? "" : `<small>${escape_(each.subtitle.text)}</small>`;
      const closed = each.default_collapsed === true ? "" : " open";
      return `<details${closed}><summary>${escape_(each.title.text)} ${about}</summary>${each.child_blocks.map(block).join("")}</details>`;
    }
    case "data_table": {
      const [header = [], ...rows] = each.rows;
      const page = each.page_size ?? 5;
      const row = (cells: typeof header) =>
        `<tr>${cells.map((cell) => `<td dir="auto">${lines(cell.text)}</td>`).join("")}</tr>`;
      const pager = rows.length > page ? `<div class="pager">‹ 1–${page} / ${rows.length} ›</div>` : "";
      return `<table><caption>${escape_(each.caption)}</caption>${[header, ...rows.slice(0, page)].map(row).join("")}</table>${pager}`;
    }
    case "table":
      return `<table>${each.rows
        .map(
          (row) =>
            `<tr>${row.map((cell) => `<td dir="auto">${"text" in cell ? lines(cell.text) : ""}</td>`).join("")}</tr>`,
        )
        .join("")}</table>`;
    case "markdown":
      return `<pre>${escape_(each.text)}</pre>`;
  }
}

export interface Scene {
  /** what is shown, for whoever looks */
  readonly caption: string;
  readonly kind: "message" | "modal" | "home";
  readonly title?: string;
  readonly blocks: readonly StandInBlock[];
}

/** A page with the scenes under each other. */
export function pageOf(scenes: readonly Scene[]): string {
  const drawn = scenes.map(({ caption, kind, title, blocks }) => {
    const head =
      kind === "message"
        ? `<div class="who"><span class="face">CD</span><b>COP Desk</b> <small>APP 10:15</small></div>`
        : kind === "modal"
          ? `<div class="title">${escape_(title ?? "COP Desk")}</div>`
          : "";
    return `<figure><figcaption>${escape_(caption)}</figcaption><article class="${kind}">${head}${blocks.map(block).join("\n")}</article></figure>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>COP Desk in Slack</title><style>${STYLE}</style>
<body>
${drawn.join("\n")}
</body></html>
`;
}

const STYLE = `
body{font:15px/1.47 Lato,"Noto Sans","Noto Sans Arabic","Noto Sans CJK SC",sans-serif;color:#1d1c1d;background:#eee;margin:24px;max-width:420px}
figure{margin:0 0 28px}figcaption{color:#555;font-size:13px;margin-bottom:6px}
article{background:#fff;padding:14px 18px;border-radius:8px;box-shadow:0 1px 3px #0002}
.who{margin-bottom:4px}.face{display:inline-block;background:#0b5fa5;color:#fff;border-radius:4px;padding:2px 5px;margin-right:8px;font-weight:700}
.who small{color:#777}.title{font-weight:800;font-size:18px;border-bottom:1px solid #ddd;padding-bottom:8px;margin-bottom:8px}
p{margin:2px 0}a{color:#1264a3;text-decoration:none}.rich{margin:6px 0}
blockquote{margin:2px 0;padding:1px 0 1px 12px;border-left:4px solid #ddd}ul{margin:2px 0;padding-left:24px}
pre{background:#f8f8f8;border:1px solid #ddd;border-radius:4px;padding:8px;white-space:pre-wrap;font-size:12px}
.context{color:#616061;font-size:12.5px;margin:4px 0;display:flex;flex-wrap:wrap;gap:2px 10px}
button,.select{font:600 13px Lato,"Noto Sans",sans-serif;background:#fff;border:1px solid #bbb;border-radius:4px;padding:5px 10px}
.select{color:#616061;white-space:nowrap}.actions{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
.feedback button{border:0;color:#616061;padding:2px 8px 2px 0}.section{display:flex;justify-content:space-between;align-items:center;gap:12px}
table{border-collapse:collapse;margin:6px 0;font-size:14px}td{border:1px solid #ddd;padding:4px 8px;vertical-align:top}tr:first-child td{font-weight:700}
details{border:1px solid #ddd;border-radius:8px;padding:6px 10px;margin:6px 0}summary{font-weight:700}summary small{display:block;font-weight:400;color:#616061}.pager{color:#616061;font-size:13px}caption{text-align:start;font-weight:700}
hr{border:0;border-top:1px solid #ddd;margin:12px 0}.mention{background:#e8f5fa;color:#1264a3}h2{font-size:18px;margin:4px 0}
`;
