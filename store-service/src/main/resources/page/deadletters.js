// Records that no service could work: why, where, how they begin; sent again or let go, one by one or all alike.
import { html, nothing } from "./lit.js";
import { get, post } from "./api.js";
import { ago, many, number, short } from "./words.js";

const PATH = "/api/ops/dead-letters";
/** Rows shown of one kind; the rest are counted. */
const SHOWN = 5;

/** @returns {Promise<{items: object[], total: number}>} {id, topic, reason, failedAt, articleId?, bytes, start}, the oldest first */
export function deadLetters() {
  return get(PATH + "?limit=200");
}

export function redrive(ids) {
  return post(PATH + "/redrive", JSON.stringify({ ids }), "application/json");
}

export function discard(ids, reason) {
  return post(PATH + "/discard", JSON.stringify({ ids, reason }), "application/json");
}

/** Those with one reason on one topic stand together: what mends one of them mends all. */
export function alike(items) {
  const kinds = new Map();
  for (const item of items) {
    const kind = item.topic + "\n" + item.reason;
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  return [...kinds.values()].sort((a, b) => b.length - a.length);
}

/**
 * @param {object} letters from deadLetters()
 * @param {number} now in ms
 * @param {object} actions opened: id or undefined, open(id), redrive(items), discard(items, reason), busy
 */
export function deadLettersTable(letters, now, actions) {
  if (letters.items.length === 0) {
    return html`<p class="quiet">Nothing is dead: every record has found its way.</p>`;
  }
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Dead letters"><table class="data letters">
    <thead><tr><th scope="col">Topic</th><th scope="col">Begins</th><th scope="col" class="amount">Size</th><th scope="col" class="amount">Age</th><th scope="col"></th></tr></thead>
    ${alike(letters.items).map((items) => kindOf(items, now, actions))}</table></div>
    ${letters.total > letters.items.length ? html`<p class="quiet more">The oldest ${letters.items.length} of ${number(letters.total)}.</p>` : nothing}`;
}

function kindOf(items, now, actions) {
  const [first] = items;
  return html`<tbody>
    <tr class="kind"><th scope="rowgroup" colspan="4"><bdi>${short(first.reason, 300)}</bdi> <span class="quiet">${many(items.length, "record")}</span></th>
      <td class="acts">${items.length > 1 ? html`<button class="link-button" ?disabled=${actions.busy} @click=${() => actions.redrive(items)}>redrive all ${items.length} like this</button>` : nothing}</td></tr>
    ${items.slice(0, SHOWN).map((item) => letter(item, now, actions))}
    ${items.length > SHOWN ? html`<tr><td colspan="5" class="quiet">and ${items.length - SHOWN} more like these</td></tr>` : nothing}
  </tbody>`;
}

function letter(item, now, actions) {
  const open = actions.opened === item.id;
  return html`<tr>
      <td>${item.topic}</td>
      <td class="start"><bdi>${short(item.start, 80)}</bdi></td>
      <td class="amount">${number(item.bytes)} B</td>
      <td class="amount">${ago(now - Date.parse(item.failedAt))}</td>
      <td class="acts"><button class="link-button" aria-expanded=${open} @click=${() => actions.open(open ? undefined : item.id)}>look</button>
        <button class="link-button" ?disabled=${actions.busy} @click=${() => actions.redrive([item])}>redrive</button></td>
    </tr>
    ${open ? looked(item, actions) : nothing}`;
}

function looked(item, actions) {
  const letGo = (event) => {
    event.preventDefault();
    actions.discard([item], event.target.elements.reason.value.trim());
  };
  return html`<tr><td colspan="5" class="looked">
    <p class="quiet">${item.id}${item.articleId ? html` · <a href="/articles/${item.articleId}">article ${item.articleId}</a>` : nothing}</p>
    <pre>${item.start}</pre>
    <form class="filters" @submit=${letGo}><input name="reason" required minlength="3" placeholder="Why it may be let go" aria-label="Reason to discard">
      <button class="button" ?disabled=${actions.busy}>Discard</button></form>
  </td></tr>`;
}
