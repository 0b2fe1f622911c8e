// Feeds that are polled: named here, and how they do.
import { html, nothing } from "./lit.js";
import { get, post } from "./api.js";
import { ago, many, short } from "./words.js";

export async function sourcesList() {
  return (await get("/page/sources")).sources;
}

/** @returns {Promise<object>} the source as it was taken in */
export async function follow(url) {
  return (await post("/page/sources", JSON.stringify({ url }), "application/json")).body;
}

const STATES = { new: "not visited yet", ok: "well", failing: "failing", paused: "paused" };

/** @param {object[]} sources as /api/sources gives them; @param {number} now in ms */
export function sourcesTable(sources, now) {
  if (sources.length === 0) {
    return html`<p class="quiet">No feed is followed. <a href="/feed">Feed</a> takes a feed's address.</p>`;
  }
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Sources"><table class="data">
    <thead><tr><th scope="col">Source</th><th scope="col">State</th><th scope="col" class="amount">Last success</th><th scope="col" class="amount">Next try</th>
      <th scope="col" class="amount">Articles a day</th><th scope="col" class="amount">Silent for</th></tr></thead>
    <tbody>${sources.map((source) => row(source, now))}</tbody></table></div>`;
}

function row({ name, url, health }, now) {
  const state = String(health.status).toLowerCase();
  return html`<tr>
    <td class="wide"><bdi>${short(name ?? url)}</bdi>${name ? html`<div class="quiet small"><bdi>${short(url)}</bdi></div>` : nothing}</td>
    <td class=${state === "failing" ? "dispute" : ""}>${STATES[state] ?? state}${health.lastError ? html`<div class="small">${many(health.failures, "failure")}: <bdi>${short(health.lastError)}</bdi></div>` : nothing}</td>
    <td class="amount">${health.lastSuccess ? ago(now - Date.parse(health.lastSuccess)) + " ago" : html`<span class="quiet">never</span>`}</td>
    <td class="amount">${health.nextTry ? due(Date.parse(health.nextTry) - now) : state === "new" ? "now" : html`<span class="quiet">none</span>`}</td>
    <td class="amount">${health.articlesPerDay}</td>
    <td class="amount">${ago(health.silentSeconds * 1000)}</td>
  </tr>`;
}

function due(milliseconds) {
  return milliseconds <= 0 ? "now" : "in " + ago(milliseconds);
}
