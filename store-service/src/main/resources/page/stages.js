// The five stages of an article's way as numbers, each with its last quarter of an hour.
import { html, svg, nothing } from "./lit.js";
import { ago, number } from "./words.js";

/** What waits longer than this asks for a look. */
const LATE_SECONDS = 5 * 60;

export function isLate({ oldestSeconds }) {
  return (oldestSeconds ?? 0) > LATE_SECONDS;
}

/** @param {object[]} stages as /api/ops/stages gives them, in the article's order */
export function stagesTable(stages) {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Stages"><table class="data stages-table">
    <thead><tr><th scope="col">Stage</th><th scope="col" class="amount">Records</th><th scope="col" class="amount">A minute</th><th></th>
      <th scope="col" class="amount">Waiting</th><th></th><th scope="col" class="amount">Oldest waits</th></tr></thead>
    <tbody>${stages.map(row)}</tbody></table></div>
    <p class="quiet small">Lines show the last 15 minutes.</p>`;
}

function row({ name, records, perMinute, lag, oldestSeconds, history }) {
  const late = isLate({ oldestSeconds });
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="amount">${records.toLocaleString("en")}</td>
    <td class="amount">${number(perMinute)}</td><td class="line">${line(history, "perMinute")}</td>
    <td class="amount">${lag.toLocaleString("en")}</td><td class="line">${line(history, "lag")}</td>
    <td class="amount ${late ? "dispute" : ""}">${lag && oldestSeconds !== undefined ? ago(oldestSeconds * 1000) : html`<span class="quiet">nothing</span>`}${late ? ", late" : nothing}</td>
  </tr>`;
}

/** From zero, so that a calm stage looks calm. */
function line(history, key, width = 120, height = 22) {
  const values = history.map((look) => look[key]);
  if (values.length < 2) {
    return nothing;
  }
  const most = Math.max(1, ...values);
  const x = (i) => ((i / (values.length - 1)) * (width - 4) + 2).toFixed(1);
  const y = (value) => (height - 3 - (value / most) * (height - 6)).toFixed(1);
  return html`<span class="spark"><svg width=${width} height=${height} aria-hidden="true">${svg`<path d=${values.map((value, i) => (i ? "L" : "M") + x(i) + "," + y(value)).join("")}></path>`}</svg></span>`;
}
