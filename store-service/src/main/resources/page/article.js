// The reading view of one article, wherever it is shown.
import { html, nothing } from "./lit.js";
import { sentenceBySentence } from "./explanation.js";
import { pieces } from "./quote.js";
import { basis, day, headline, many, plain, short, stated } from "./words.js";
import { status } from "./agreement.js";

/**
 * @param {object} article as /api/articles/{id} gives it
 * @param {object=} options explain: whether the sentences and their decisions stand open
 */
export function articleText(article, { explain = false } = {}) {
  const spans = article.current === false ? [] : findings(article);
  return html`<article class="reading">
    <header>
      <h1 dir="auto">${headline(article.title)}</h1>
      <p class="quiet">
        ${[article.sourceName, article.byline].filter(Boolean).map((name) => html`<bdi>${short(name)}</bdi> · `)}
        ${article.published ? html`<time datetime=${article.published.date}>${day(article.published.date)}</time> (${basis(article.published.basis)})` : "no date found"}
        ${/^https?:/.test(article.url ?? "") ? html` · <a href=${article.url} rel="noopener noreferrer" target="_blank">source<span class="said"> opens in a new tab</span></a>` : nothing}
      </p>
    </header>
    ${article.current === false ? html`<p class="notice">This text has just changed and is being read again; its findings follow in a moment.</p>` : nothing}
    <div class="columns">
      <div class="body" dir="auto">
        ${withoutHeadline(article, spans).map((paragraph) => html`<p>${pieces(article.text, spans, paragraph.start, paragraph.end).map(piece)}</p>`)}
      </div>
      <aside class="margin" aria-label="What was read">
        <p class="quiet">${many(article.agreements.length, "agreement")}, ${many(article.metrics.length, "figure")}</p>
        <ol>${spans.map(marginal)}</ol>
      </aside>
    </div>
    ${removedLines(article.removed)}
    ${sentenceBySentence(article, { open: explain })}
  </article>`;
}

/** The title stands above already; where something was read in it, it stands in the text as well. */
function withoutHeadline({ title, text, paragraphs }, spans) {
  const [first] = paragraphs;
  const repeated = first && text.slice(first.start, first.end).trim() === title.trim() && !spans.some((span) => span.start < first.end);
  return repeated ? paragraphs.slice(1) : paragraphs;
}

function findings(article) {
  const agreements = article.agreements.map((found) => ({ kind: "agreement", found }));
  const metrics = article.metrics.map((found) => ({ kind: "figure", found }));
  return [...agreements, ...metrics]
    .map(({ kind, found }) => ({ kind, found, start: found.evidence.start, end: found.evidence.end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function piece({ text, spans }) {
  if (spans.length === 0) {
    return text;
  }
  const kinds = [...new Set(spans.map((span) => span.kind))].sort().join(" ");
  return html`<mark class=${kinds} data-start=${Math.max(...spans.map((span) => span.start))} data-ids=${spans.map((span) => span.found.id).join(" ")}
    title=${spans.map((span) => (short(span.kind === "agreement" ? span.found.title : `${span.found.indicator.label}: ${stated(span.found)}`))).join("\n")}>${text}</mark>`;
}

function marginal({ kind, found, start, end }) {
  const jump = (event) => {
    jumpTo(event.currentTarget.closest(".reading"), `${start}-${end}`);
  };
  return html`<li class="finding ${kind}" data-id=${found.id}>
    <button @click=${jump}>${kind === "agreement"
      ? html`<bdi>${short(headline(found.title), 240)}</bdi><span class="quiet">${status(found.status)} · ${plain(found.instrument)}</span>`
      : html`<span><strong class="number">${stated(found)}</strong>${found.period ? html` <span class="number">${day(found.period)}</span>` : nothing}</span><span class="quiet"><bdi>${short(found.indicator.label)}</bdi>${found.nature === "actual" ? nothing : ", " + plain(found.nature)}</span>`}</button>
  </li>`;
}

function removedLines(removed) {
  if (removed.length === 0) {
    return html`<p class="quiet">Nothing was removed.</p>`;
  }
  return html`<details class="removed"><summary>${many(removed.length, "line")} removed</summary>
    <ul>${removed.map((line) => html`<li><del dir="auto">${line.text}</del> <span class="quiet">${plain(line.rule).replaceAll("-", " ")}</span></li>`)}</ul></details>`;
}

/** Brings "start-end" of the text into view and marks it as the one meant. */
export function jumpTo(root, at) {
  root.querySelectorAll("mark.meant").forEach((mark) => mark.classList.remove("meant"));
  const [start, end] = (at ?? "").split("-").map(Number);
  if (!at || Number.isNaN(start)) {
    return;
  }
  const marks = [...root.querySelectorAll("mark[data-start]")].filter((mark) => {
    const from = Number(mark.dataset.start);
    return from >= start && from < (end || start + 1);
  });
  marks.forEach((mark) => mark.classList.add("meant"));
  marks[0]?.scrollIntoView({ block: "center" });
}

/** The margin follows the text: its entry for the topmost mark in view is brought along. @returns what ends it */
export function followScroll(root) {
  const margin = root.querySelector(".margin ol");
  const seen = new Set();
  const observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => seen[entry.isIntersecting ? "add" : "delete"](entry.target));
    const top = [...seen].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
    margin.querySelectorAll(".here").forEach((item) => item.classList.remove("here"));
    for (const id of top?.dataset.ids.split(" ") ?? []) {
      const item = margin.querySelector(`[data-id="${CSS.escape(id)}"]`);
      item?.classList.add("here");
      if (item && margin.scrollHeight > margin.clientHeight) {
        margin.scrollTop = item.offsetTop - margin.offsetTop - margin.clientHeight / 3;
      }
    }
  }, { rootMargin: "-56px 0px -40% 0px" });
  root.querySelectorAll("mark[data-ids]").forEach((mark) => observer.observe(mark));
  return () => observer.disconnect();
}
