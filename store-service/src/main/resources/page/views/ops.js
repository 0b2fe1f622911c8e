// Ops: how far each stage has come, what could not be worked, how the sources do, and whether the parts are well. Each part
// is asked for by itself, so that one that does not answer leaves the others standing.
import { html, render, nothing } from "../lit.js";
import { get } from "../api.js";
import { STATES, deadLetters, deadLettersTable, decide } from "../deadletters.js";
import { isLate, stagesTable } from "../stages.js";
import { sourcesList, sourcesTable } from "../sources.js";
import { waiting } from "../states.js";
import { ago, many, short } from "../words.js";

export const title = "Ops";
const EVERY_MS = 10_000;

/** What is shown, in order: its name on the page and how it is asked for. */
const PARTS = {
  stages: ["Stages", () => get("/api/ops/stages")],
  letters: ["Dead letters", deadLetters],
  sources: ["Sources", sourcesList],
  replay: ["Replay", () => get("/api/ops/replay")],
  stats: ["Stored", () => get("/api/stats")],
  health: ["Health", () => get("/actuator/health")],
};

export function open(root, place) {
  return new Ops(root, place);
}

class Ops {
  #root;
  /** Of the dead letters those in this state. */
  #state;
  /** By part: {value} as last answered, {failure} where the last try failed; both while an old answer still stands. */
  #parts = new Map();
  #opened;
  #busy = false;
  #said;
  #timer;

  constructor(root, place) {
    this.#root = root;
    this.#state = stateOf(place);
    this.wake = () => document.hidden || this.#load();
    document.addEventListener("visibilitychange", this.wake);
    this.#load();
  }

  update(place) {
    this.#state = stateOf(place);
    this.#opened = undefined;
    this.#ask("letters");
  }

  close() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    document.removeEventListener("visibilitychange", this.wake);
    this.#root = undefined;
  }

  async #load() {
    clearTimeout(this.#timer);
    this.#draw();
    await Promise.all(Object.keys(PARTS).map((part) => this.#ask(part)));
    if (this.#root && !document.hidden) {
      this.#timer = setTimeout(() => this.#load(), EVERY_MS);
    }
  }

  async #ask(part) {
    try {
      this.#parts.set(part, { value: await PARTS[part][1](this.#state) });
    } catch (failure) {
      this.#parts.set(part, { value: this.#parts.get(part)?.value, failure });
    }
    this.#draw();
  }

  #draw() {
    if (this.#root) {
      render(this.#template(), this.#root);
    }
  }

  #template() {
    if (this.#parts.size === 0) {
      return waiting(6);
    }
    return html`<div class="heading"><h1>Ops</h1><span class="quiet" role="status">${this.#said ?? this.#summary()}</span></div>
      ${this.#part("stages", watched)}
      ${this.#part("letters", (letters) => deadLettersTable(letters, this.#state, Date.now(), this.#actions()))}
      ${this.#part("sources", (sources) => sourcesTable(sources, Date.now()))}
      ${this.#part("replay", replay)}
      ${this.#part("stats", stored)}
      ${this.#part("health", parts)}
      <p class="quiet section"><a href="/articles">All articles</a> · <a href="/docs">API</a> · <a href="/openapi">OpenAPI</a> · <a href="/actuator/prometheus">Meters for Prometheus</a></p>`;
  }

  #part(part, show) {
    const { value, failure } = this.#parts.get(part) ?? {};
    const [name] = PARTS[part];
    if (failure?.status === 404) {
      return nothing; // this installation has no such part
    }
    if (value === undefined && failure === undefined) {
      return html`<section><h2 class="section">${name}</h2>${waiting(2)}</section>`;
    }
    return html`<section><h2 class="section">${name}</h2>
      ${failure ? html`<p class="dispute" role="alert">${value === undefined ? "Not known" : "No longer fresh"}: ${failure.title}${failure.detail ? ". " + failure.detail : nothing} <button class="link-button" @click=${() => this.#ask(part)}>Try again</button></p>` : nothing}
      ${value === undefined ? nothing : show(value)}</section>`;
  }

  /** What an operator wants to know before all numbers. */
  #summary() {
    const value = (part) => this.#parts.get(part)?.value;
    const silent = [...this.#parts.values()].filter((part) => part.failure && part.failure.status !== 404).length;
    const worries = [
      silent && many(silent, "part") + " not answering",
      value("stages")?.problem && "the stages cannot be looked at",
      (value("stages")?.stages ?? []).some(isLate) && "a stage is late",
      value("letters")?.counts.waiting && many(value("letters").counts.waiting, "dead letter"),
      (value("sources") ?? []).some((source) => source.health.failures > 0) && "a source is failing",
      value("health") && value("health").status !== "UP" && "health is " + value("health").status,
    ].filter(Boolean);
    return worries.length ? worries.join(", ") : "all is well";
  }

  #actions() {
    return {
      busy: this.#busy,
      opened: this.#opened,
      open: (id) => {
        this.#opened = id;
        this.#draw();
      },
      redrive: (items) => this.#act("redrive", { ids: idsOf(items), alike: items.length > 1 }, "will be sent again"),
      discard: (items, reason, alike) => this.#act("discard", { ids: idsOf(items), alike, reason }, "given up"),
    };
  }

  async #act(verb, decision, done) {
    this.#busy = true;
    this.#draw();
    try {
      const { letters } = (await decide(verb, decision)).body;
      this.#said = `${many(letters, "record")} ${done}`;
      this.#opened = undefined;
    } catch (failure) {
      this.#said = html`<span class="dispute">${failure.title}${failure.detail ? ": " + failure.detail : nothing}</span>`;
    }
    this.#busy = false;
    await this.#ask("letters");
  }
}

function stateOf({ query }) {
  return STATES.includes(query.get("letters")) ? query.get("letters") : STATES[0];
}

function idsOf(items) {
  return items.map((item) => item.id);
}

/** @param {object} seen {at, stages, problem?} as last looked at with success */
function watched({ at, stages, problem }) {
  return html`${problem ? html`<p class="dispute" role="alert">Kafka could not be asked (${short(problem)}); this is how it stood ${ago(Date.now() - Date.parse(at))} ago.</p>` : nothing}
    ${stages.length ? stagesTable(stages) : html`<p class="quiet">Not looked at yet.</p>`}`;
}

/** @param {object} progress {running, done, total} in raw articles */
function replay({ running, done, total }) {
  if (!running) {
    return html`<p class="quiet">None is running. <code>./pactwire replay</code> reads again all that was ever fed.</p>`;
  }
  return html`<p><progress max=${Math.max(1, total)} value=${done} aria-label="Replay"></progress> <span class="number">${done.toLocaleString("en")} of ${total.toLocaleString("en")}</span> articles</p>`;
}

const COUNTS = [
  ["Articles cleaned", "articles"],
  ["Articles rejected", "rejected"],
  ["Articles read", "read"],
  ["Reports of agreements", "reports"],
  ["Agreements after merging", "agreements"],
  ["Figures", "metrics"],
  ["Series", "series"],
];

function stored(stats) {
  return html`<dl class="counts">${COUNTS.map(([name, key]) => html`<div><dt>${name}</dt><dd class="number">${stats[key]?.toLocaleString("en") ?? "–"}</dd></div>`)}</dl>`;
}

function parts(health) {
  return html`<ul class="parts">${Object.entries(health.components ?? {}).map(([name, part]) => html`<li class=${part.status === "UP" ? "" : "dispute"}>${name} <strong>${part.status}</strong></li>`)}</ul>`;
}
