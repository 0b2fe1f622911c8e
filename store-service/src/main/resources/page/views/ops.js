// Ops: how much has come how far, and whether what the page stands on is well.
import { html, render, nothing } from "../lit.js";
import { get } from "../api.js";
import { failed, waiting } from "../states.js";
import { live } from "../live.js";

export const title = "Ops";

export function open(root) {
  return new Ops(root);
}

class Ops {
  #root;

  constructor(root) {
    this.#root = root;
    this.refresh = () => this.#load();
    live.addEventListener("change", this.refresh);
    render(waiting(4), root);
    this.#load();
  }

  close() {
    live.removeEventListener("change", this.refresh);
  }

  async #load() {
    try {
      const [stats, health] = await Promise.all([get("/api/stats"), get("/actuator/health").catch((failure) => ({ status: failure.status === 503 ? "DOWN" : "unknown" }))]);
      render(template(stats, health), this.#root);
    } catch (failure) {
      render(failed("The store does not answer", failure, () => this.#load()), this.#root);
    }
  }
}

const STAGES = [
  ["Articles cleaned", "articles"],
  ["Articles rejected", "rejected"],
  ["Articles read", "read"],
  ["Reports of agreements", "reports"],
  ["Agreements after merging", "agreements"],
  ["Figures", "metrics"],
];

function template(stats, health) {
  const parts = Object.entries(health.components ?? {});
  return html`
    <div class="heading"><h1>Ops</h1><span class="quiet">health: ${health.status}</span></div>
    <table class="data narrow"><caption class="said">What is stored</caption>
      <thead><tr><th scope="col">Stage</th><th scope="col" class="amount">Count</th></tr></thead>
      <tbody>${STAGES.map(([name, key]) => html`<tr><td>${name}</td><td class="amount">${stats[key]?.toLocaleString("en") ?? "–"}</td></tr>`)}</tbody></table>
    ${parts.length ? html`<h2 class="section">Health</h2><table class="data narrow"><thead><tr><th scope="col">Part</th><th scope="col">State</th></tr></thead>
      <tbody>${parts.map(([name, part]) => html`<tr><td>${name}</td><td class=${part.status === "UP" ? "" : "dispute"}>${part.status}</td></tr>`)}</tbody></table>` : nothing}
    <p class="quiet section"><a href="/articles">All articles</a> · <a href="/docs">API</a> · <a href="/openapi">OpenAPI</a> · <a href="/actuator/prometheus">Meters for Prometheus</a></p>`;
}
