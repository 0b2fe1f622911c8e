// The frame: which view is open, the search box, the live dot. Each view is a module with open(place) → {close?}.
import { parse, format, go, withValue } from "./address.js";
import { live } from "./live.js";

const view = document.getElementById("view");
const search = document.getElementById("search");
let opened;
let last;

async function show() {
  const place = parse(location.href);
  const name = place.view;
  document.querySelectorAll(".bar nav a").forEach((link) => {
    const here = parse(link.href).view === name;
    link.toggleAttribute("aria-current", here);
    if (here) {
      link.setAttribute("aria-current", "page");
    }
  });
  search.value = place.query.get("q") ?? "";
  const module = await import(`./views/${name}.js`);
  if (last?.view === name && last.id === place.id && opened?.update) {
    opened.update(place);
    last = place;
    return;
  }
  opened?.close?.();
  const root = document.createElement("div");
  root.className = "view-" + name;
  view.replaceChildren(root);
  opened = module.open(root, place);
  document.title = module.title + " · Pactwire";
  if (last) {
    scrollTo(0, 0);
    view.focus({ preventScroll: true });
  }
  last = place;
}

document.addEventListener("click", (event) => {
  const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const url = new URL(link.href);
  const ours = url.origin === location.origin && !link.hasAttribute("download") && !link.target;
  const first = url.pathname.split("/")[1];
  if (ours && !url.hash && ["agreements", "figures", "parties", "articles", "feed", "ops", ""].includes(first)) {
    event.preventDefault();
    go(url.pathname + url.search);
  }
});

document.querySelector("form.search").addEventListener("submit", (event) => {
  event.preventDefault();
  const place = parse(location.href);
  const target = place.view === "figures" ? "figures" : "agreements";
  const query = place.view === target ? place.query : new URLSearchParams();
  go(format(target, undefined, withValue(query, "q", search.value.trim())));
});

search.addEventListener("search", () => {
  if (search.value === "" && parse(location.href).query.has("q")) {
    search.form.requestSubmit();
  }
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "Escape" && event.target === search) {
    search.blur();
  }
});

addEventListener("popstate", show);
addEventListener("addresschange", show);
live.show(document.getElementById("live"));
show();
