// Records that no service could work: why, where, how they begin; sent again or given up, one by one or all alike.
import { html, nothing } from "./lit.js";
import { get, post } from "./api.js";
import { ago, many, number, short } from "./words.js";

const PATH = "/api/ops/dead-letters";
export const STATES = ["waiting", "ordered", "redriven", "discarded"];
/** Asked for at a time. */
const MOST = 200;
/** Rows shown of one kind; the rest are counted. */
const SHOWN = 5;

/** @returns {Promise<{items: object[], total: number, counts: object}>} as /api/ops/dead-letters gives them, oldest first */
export function deadLetters(state = "waiting") {
  return get(`${PATH}?state=${state}&limit=${MOST}`);
}

/** @param {object} decision {ids, alike?, reason?}; alike: of all that died of the same cause */
export function decide(verb, decision) {
  return post(`${PATH}/${verb}`, JSON.stringify(decision), "application/json");
}

/** Those that died of one cause stand together: what mends one of them mends all. */
export function alike(items) {
  const kinds = new Map();
  for (const item of items) {
    kinds.set(item.alike, [...(kinds.get(item.alike) ?? []), item]);
  }
  return [...kinds.values()].sort((a, b) => b.length - a.length);
}

/**
 * @param {object} letters from deadLetters()
 * @param {string} state of STATES that is shown
 * @param {number} now in ms
 * @param {object} actions opened: id or undefined, open(id), redrive(items), discard(items, reason, all), busy
 */
export function deadLettersTable({ items, total, counts }, state, now, actions) {
  if (Object.values(counts).every((count) => count === 0)) {
    return html`<p class="quiet">Nothing is dead: every record has found its way.</p>`;
  }
  return html`<p class="letter-states">${STATES.map((one) => html`<a href=${one === "waiting" ? "/ops" : "/ops?letters=" + one} aria-current=${one === state ? "true" : nothing}>${one} <span class="number">${number(counts[one] ?? 0)}</span></a>`)}</p>
    ${items.length ? table(items, state, now, actions) : html`<p class="quiet">None is ${state}.</p>`}
    ${total > items.length ? html`<p class="quiet more">The oldest ${items.length} of ${number(total)}.</p>` : nothing}`;
}

function table(items, state, now, actions) {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Dead letters"><table class="data letters">
    <thead><tr><th scope="col">Topic</th><th scope="col">Begins</th><th scope="col" class="amount">Bytes</th><th scope="col" class="amount">Age</th><th scope="col"><span class="said">Actions</span></th></tr></thead>
    ${alike(items).map((kind) => kindOf(kind, state, now, actions))}</table></div>`;
}

function kindOf(items, state, now, actions) {
  const [first] = items;
  const all = state === "waiting" && items.length > 1;
  return html`<tbody>
    <tr class="kind"><th scope="rowgroup" colspan="4"><bdi>${short(first.reason, 300)}</bdi> <span class="quiet">${many(items.length, "record")}</span></th>
      <td class="acts">${all ? html`<button class="link-button" ?disabled=${actions.busy} @click=${() => actions.redrive(items)}>redrive all like this</button>` : nothing}</td></tr>
    ${items.slice(0, SHOWN).map((item) => letter(item, items.length, now, actions))}
    ${items.length > SHOWN ? html`<tr><td colspan="5" class="quiet">and ${items.length - SHOWN} more like these</td></tr>` : nothing}
  </tbody>`;
}

function letter(item, like, now, actions) {
  const open = actions.opened === item.id;
  return html`<tr>
      <td>${item.topic}</td>
      <td class="start"><bdi>${short(item.start, 80)}</bdi></td>
      <td class="amount">${item.bytes.toLocaleString("en")}</td>
      <td class="amount">${ago(now - Date.parse(item.failedAt))}</td>
      <td class="acts"><button class="link-button" aria-expanded=${open} @click=${() => actions.open(open ? undefined : item.id)}>look</button>
        ${item.state === "waiting" ? html`<button class="link-button" ?disabled=${actions.busy} @click=${() => actions.redrive([item])}>redrive</button>` : nothing}</td>
    </tr>
    ${open ? looked(item, like, actions) : nothing}`;
}

function looked(item, like, actions) {
  const giveUp = (event) => {
    event.preventDefault();
    const { reason, all } = event.target.elements;
    actions.discard([item], reason.value.trim(), all?.checked ?? false);
  };
  return html`<tr><td colspan="5" class="looked">
    <p class="quiet">${item.id}${item.articleId ? html` · <a href="/articles/${encodeURIComponent(item.articleId)}">its article</a>` : nothing} · <a href="${PATH}/${encodeURIComponent(item.id)}/bytes" download>all bytes</a>${item.note ? html` · given up: <bdi>${short(item.note)}</bdi>` : nothing}</p>
    <pre>${item.start}</pre>
    ${item.state === "waiting" ? html`<form class="filters" @submit=${giveUp}>
      <input name="reason" required minlength="3" placeholder="Why nobody will need it" aria-label="Reason to discard">
      ${like > 1 ? html`<label class="tick"><input type="checkbox" name="all"> all ${like} like this</label>` : nothing}
      <button class="button" ?disabled=${actions.busy}>Discard</button></form>` : nothing}
  </td></tr>`;
}
