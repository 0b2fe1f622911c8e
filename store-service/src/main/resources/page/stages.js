// The five stages of an article's way as numbers, each with its last quarter of an hour.
import { html, svg, nothing } from "./lit.js";
import { ago, number } from "./words.js";

const NAMES = { intake: "Intake", cleaning: "Cleaning", reading: "Reading", storing: "Storing", delivering: "Delivering" };
/** An oldest record that waits longer than this asks for a look. */
const LATE_MS = 5 * 60_000;

/** @param {object[]} stages {name, perMinute, lag, oldestSeconds, history: [{at, perMinute, lag}]} in the article's order */
export function stagesTable(stages) {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Stages"><table class="data stages-table">
    <thead><tr><th scope="col">Stage</th><th scope="col" class="amount" colspan="2">Records a minute</th><th scope="col" class="amount" colspan="2">Waiting</th><th scope="col" class="amount">Oldest waits</th></tr></thead>
    <tbody>${stages.map(row)}</tbody></table></div>
    <p class="quiet small">Lines show the last 15 minutes.</p>`;
}

function row({ name, perMinute, lag, oldestSeconds, history }) {
  const late = isLate({ oldestSeconds });
  return html`<tr>
    <th scope="row">${NAMES[name] ?? name}</th>
    <td class="amount">${known(perMinute)}</td><td class="line">${line(history, "perMinute")}</td>
    <td class="amount">${known(lag)}</td><td class="line">${line(history, "lag")}</td>
    <td class="amount ${late ? "dispute" : ""}">${oldestSeconds ? ago(oldestSeconds * 1000) : html`<span class="quiet">–</span>`}${late ? html`<span class="said">, late</span>` : nothing}</td>
  </tr>`;
}

export function isLate({ oldestSeconds }) {
  return (oldestSeconds ?? 0) * 1000 > LATE_MS;
}

function known(value) {
  return value === undefined || value === null ? html`<span class="quiet">unknown</span>` : number(Math.round(value * 10) / 10);
}

/** From zero, so that a calm stage looks calm. */
function line(history, key, width = 120, height = 24) {
  const values = (history ?? []).map((one) => one[key]).filter((value) => value !== undefined && value !== null);
  if (values.length < 2) {
    return nothing;
  }
  const most = Math.max(1, ...values);
  const x = (i) => ((i / (values.length - 1)) * (width - 4) + 2).toFixed(1);
  const y = (value) => (height - 3 - (value / most) * (height - 6)).toFixed(1);
  return html`<span class="spark"><svg width=${width} height=${height} aria-hidden="true">${svg`<path d=${values.map((value, i) => (i ? "L" : "M") + x(i) + "," + y(value)).join("")}></path>`}</svg></span>`;
}
