// Why an article was read as it was: each sentence with what was decided in it. Reading is a pure function of the text, so
// asking again tells what happened the first time.
import { html, render, nothing } from "./lit.js";
import { post } from "./api.js";
import { markOf } from "./marks.js";
import { pieces } from "./quote.js";
import { failed } from "./states.js";
import { many } from "./words.js";

/** @param {object} article clean, as the API gives it under "id" or cleaning under "articleId" */
export async function explanationOf(article) {
  const { text, paragraphs, removed, title, language, rules, published, url } = article;
  const clean = { articleId: article.articleId ?? article.id, contentHash: "", title, language, rules, published, url, text, paragraphs, removed, fingerprint: 0 };
  return (await post("/page/read", JSON.stringify(clean), "application/json")).body;
}

/** Sentences in text order, each with the decisions that begin in it. */
export function bySentence({ sentences, decisions }) {
  return sentences.map(({ start, end }) => ({ start, end, decisions: decisions.filter((one) => start <= one.start && one.start < end) }));
}

/** Folded; asks when it is opened, unless the article brings its explanation along. */
export function sentenceBySentence(article, { open = false } = {}) {
  return html`<details class="why" ?open=${open} @toggle=${(event) => event.target.open && fill(event.target.querySelector(".sentences"), article)}>
    <summary>Sentence by sentence: what was read, and why</summary>
    <div class="sentences"></div>
  </details>`;
}

async function fill(element, article) {
  if (element.dataset.of === article.id) {
    return;
  }
  element.dataset.of = article.id;
  try {
    render(explained(article, article.explanation ?? (await explanationOf(article))), element);
  } catch (failure) {
    delete element.dataset.of;
    render(failed("The reader could not be asked", failure, () => fill(element, article)), element);
  }
}

function explained({ text }, explanation) {
  const count = (outcome) => explanation.decisions.filter((one) => one.outcome === outcome).length;
  const merged = count("merged");
  return html`<p class="quiet">${many(explanation.sentences.length, "sentence")}; ${many(count("found"), "passage")} found${merged ? html`, ${merged} of what was found before` : nothing}, ${count("rejected")} left out.</p>
    <ol>${bySentence(explanation).map((sentence) => html`<li class=${sentence.decisions.length ? "" : "plain"}>
      <p dir="auto">${pieces(text, sentence.decisions, sentence.start, sentence.end).map(passage)}</p>
      ${sentence.decisions.length ? html`<ul class="decisions">${sentence.decisions.map((decision) => decided(text, decision))}</ul>` : nothing}
    </li>`)}</ol>`;
}

function passage({ text, spans }) {
  const found = spans.filter((span) => span.outcome !== "rejected");
  return found.length ? html`<mark class=${[...new Set(found.map((span) => span.kind))].sort().join(" ")}>${text}</mark>` : text;
}

const OUTCOMES = { found: ["signed", "found"], merged: ["agreed", "known"], rejected: ["ended", "left out"] };

function decided(text, { kind, outcome, rule, start, end }) {
  const [tone, word] = OUTCOMES[outcome];
  const words = text.slice(start, end);
  return html`<li class=${outcome}><span class="outcome">${markOf(tone)} ${word}</span> <span>${kind}</span> <span class="rule">${rule}${kind === "figure" ? html` <bdi class="quiet">“${words}”</bdi>` : nothing}</span></li>`;
}
