// One agreement as a row, and opened: its life, its value, and each report with the words that say so.
import { html, nothing } from "./lit.js";
import { amount, day, headline, many, partyCode, partyLabel, plain, short, shortDay, statusTone } from "./words.js";
import { markOf } from "./marks.js";
import { citation, pieces, sentencesAround } from "./quote.js";

/** More parties than these are counted rather than named. */
const NAMED = 6;

export function agreementRow(item, { open, fresh, detail, toggle, filter }) {
  const date = item.signed?.date ?? item.firstSeen?.date;
  return html`<li class="row ${open ? "open" : ""} ${fresh ? "fresh" : ""}">
    <time class="when" datetime=${date ?? nothing}>${date ? shortDay(date) : html`<span class="quiet">no date</span>`}</time>
    <div class="parties">${parties(item.parties, filter)}</div>
    <div class="what">
      <h2><button class="title" aria-expanded=${open} aria-controls="detail-${item.id}" @click=${toggle}><bdi>${headline(item.title)}</bdi></button></h2>
      <div class="quiet tags">${tags(item)}${item.value ? html` · <span class="number">${amount(item.value.amount, item.value.currency)}</span>` : nothing}</div>
    </div>
    <div class="state">
      ${status(item.status)}
      ${item.sources > 1 ? html`<span class="sources" title=${many(item.sources, "source")}>×${item.sources}<span class="said"> sources</span></span>` : nothing}
    </div>
    <div class="detail" id="detail-${item.id}" ?hidden=${!open}>${open ? opened(item, detail) : nothing}</div>
  </li>`;
}

/** "other" says nothing. */
function tags(item) {
  const named = [item.instrument, ...item.contexts].filter((code) => code !== "other").map(plain);
  return named.length ? named.join(" · ") : "undertaking";
}

export function status(code) {
  return html`<span class="status ${statusTone(code)}">${markOf(statusTone(code))} ${plain(code)}</span>`;
}

function parties(all, filter) {
  if (all.length === 0) {
    return html`<span class="quiet">no party named</span>`;
  }
  const named = all.slice(0, NAMED).map(
    (party, i) => html`${i ? html`<span class="dot" aria-hidden="true"> · </span>` : nothing}<button class="party" title=${short(party.name)} @click=${() => filter("party", partyCode(party))}><bdi>${partyLabel(party)}</bdi></button>`,
  );
  return html`${named}${all.length > NAMED ? html`<span class="quiet"> and ${all.length - NAMED} more</span>` : nothing}`;
}

function opened(item, detail) {
  if (detail?.state === "waiting") {
    return html`<span class="bone long"></span><span class="bone short"></span>`;
  }
  const reports = detail?.reports ?? [item];
  return html`
    ${lifecycle(detail?.history)}
    ${reports.length > 1 ? html`<h3>Reported ${reports.length} times</h3>` : nothing}
    <ul class="reports">${reports.map((report) => reportOf(item, report))}</ul>
    ${facts(item)}`;
}

function facts(item) {
  const lines = [
    ["Parties", item.parties.length > NAMED ? item.parties.map((party) => short(party.name)).join(", ") : undefined],
    ["Place", item.place && short(item.place)],
    ["Value", item.value && amount(item.value.amount, item.value.currency)],
    ["According to", item.attribution && short(item.attribution)],
    ["Confidence", `${Math.round(item.confidence * 100)}%`],
    ["PLOVER", [item.plover, item.cameo && "CAMEO " + item.cameo].filter(Boolean).join(" · ")],
  ].filter(([, value]) => value);
  return html`<dl class="facts">${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
}

/** The statuses it went through, oldest first. */
function lifecycle(history) {
  if (!history || history.length < 2) {
    return nothing;
  }
  return html`<ol class="lifecycle" aria-label="How far it has come">
    ${history.map((step) => html`<li>${status(step.status)} <time>${shortDay(step.date ?? step.published?.date)}</time></li>`)}
  </ol>`;
}

function reportOf(item, report) {
  const evidence = report.evidence;
  const article = report.article;
  const at = `/articles/${report.articleId}?at=${evidence.start}-${evidence.end}`;
  const cite = citation({ title: item.title, evidence: evidence.text, article, url: new URL(at, location.href).href });
  return html`<li>
    <blockquote dir="auto">${quoted(report)}</blockquote>
    <p class="quiet">
      ${article ? html`<bdi>${[article.sourceName, article.title].filter(Boolean).map((name) => short(name)).join(": ")}</bdi>${article.published ? html`, <time>${day(article.published.date)}</time>` : nothing} · ` : nothing}
      <a href=${at}>in the article</a> ·
      <button class="link-button" @click=${(event) => copied(event.target, cite)}>copy as citation</button>
    </p>
  </li>`;
}

/** The words in their sentence where the article's text is at hand, else the words alone. */
function quoted({ evidence, text, paragraphs }) {
  if (text?.slice(evidence.start, evidence.end) !== evidence.text) {
    return html`<mark class="agreement">${evidence.text}</mark>`;
  }
  const { start, end } = sentencesAround(text, paragraphs, evidence);
  return pieces(text, [evidence], start, end).map((piece) => (piece.spans.length ? html`<mark class="agreement">${piece.text}</mark>` : piece.text));
}

async function copied(button, text) {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "copied";
  } catch {
    button.textContent = "not allowed to copy";
  }
  setTimeout(() => (button.textContent = before), 2_000);
}
