// The controls over a list: each takes one wish and is empty again; what has been wished for stands beside them as chips.
import { html, nothing } from "./lit.js";
import { format, go, only, withAdded, withValue, withoutValue } from "./address.js";
import { day, plain, short } from "./words.js";

/** What may be given several times; of the rest the last one counts. */
const MANY = ["party", "instrument", "status", "context", "indicator", "unit", "nature"];

/** Goes to the view with this filter; without a value it takes the filter away. */
export function filter(view, query, name, value) {
  go(format(view, undefined, MANY.includes(name) && value ? withAdded(query, name, value) : withValue(query, name, value)));
}

export function choose(label, values, pick) {
  return html`<select aria-label=${label} @change=${taken(pick)}>
    <option value="" selected>${label}</option>
    ${values.map((value) => html`<option value=${value}>${plain(value)}</option>`)}
  </select>`;
}

/** @param {string} list id of the datalist that helps along */
export function field(label, explained, pick, { list = nothing, pattern = nothing } = {}) {
  return html`<input placeholder=${label} aria-label=${explained} title=${explained} list=${list} pattern=${pattern} autocomplete="off" spellcheck="false" @change=${taken(pick)}>`;
}

/** From and to, as exact as the reader likes. */
export function period(pick) {
  const month = { pattern: "\\s*[0-9]{4}(-(0[1-9]|1[0-2]))?\\s*" };
  return [
    field("from year", "From year or month: 2019 or 2019-06", (value) => pick("from", value), month),
    field("to year", "To year or month: 2019 or 2019-06", (value) => pick("to", value), month),
  ];
}

function taken(pick) {
  return ({ target }) => {
    if (target.reportValidity() && target.value.trim()) {
      pick(target.value.trim());
      target.value = "";
    }
  };
}

/** One for each filter that holds, with what takes it away. */
export function chips(view, query, names) {
  return [...only(query, names)].map(([name, value]) => {
    const words = short(worded(name, value));
    return html`<span class="chip"><span><bdi>${words}</bdi></span>
      <button aria-label="Remove filter ${words}" @click=${() => go(format(view, undefined, withoutValue(query, name, value)))}>×</button></span>`;
  });
}

function worded(name, value) {
  if (name === "from" || name === "to") {
    return `${name} ${day(value)}`;
  }
  return name === "q" ? `“${value}”` : plain(value);
}
