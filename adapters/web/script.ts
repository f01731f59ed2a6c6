/**
 * The little that a page does by itself, where scripts run: proposals while typing, copying with one press, and opening
 * what a link leads to or what is printed. Served as a file, so that the policy need allow none within a page.
 */
export const SCRIPT = `"use strict";
const field = document.querySelector("input[name=q]");
const list = document.getElementById("proposals");
let turn = 0;
let timer;
async function propose() {
  const mine = ++turn;
  const typed = field.value.trim();
  if (typed === "") return;
  try {
    const found = await fetch("suggest?" + new URLSearchParams({ q: typed, lang: document.documentElement.lang }));
    if (!found.ok || mine !== turn) return;
    const options = (await found.json()).map(({ value, label }) => {
      const option = document.createElement("option");
      option.value = value;
      if (label !== value) option.label = label;
      return option;
    });
    if (mine === turn) list.replaceChildren(...options);
  } catch {
    // Whoever types can ask without proposals too.
  }
}
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(propose, 120);
});
function unfold() {
  const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (there instanceof HTMLDetailsElement) there.open = true;
}
addEventListener("hashchange", unfold);
unfold();
for (const button of document.querySelectorAll("button[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(text.innerText);
      button.nextElementSibling.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(text);
    }
  });
}
addEventListener("beforeprint", () => {
  for (const each of document.querySelectorAll("details.proof")) each.open = true;
});
`;
