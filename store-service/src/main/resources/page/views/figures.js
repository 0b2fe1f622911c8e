// Figures: series with a sparkline each; one opens as a chart whose points open their quotes; two may be compared.
import { html, svg, render, repeat, nothing } from "../lit.js";
import { get } from "../api.js";
import { format, go, only, withValue, withoutValue, withAdded } from "../address.js";
import { chips, choose, field, filter, period } from "../filters.js";
import { day, many, partyLabel, plain, short, stated } from "../words.js";
import { drawable } from "../series.js";
import { seriesPanel } from "../seriespanel.js";
import { domainOf, drawChart, sparkline } from "../chart.js";
import { failed, nothingFed, waiting } from "../states.js";
import { live } from "../live.js";

export const title = "Figures";
const FILTERS = ["party", "counterpart", "indicator", "unit", "nature", "contradicted", "from", "to", "q"];
const NATURES = ["actual", "target", "forecast", "change", "share", "rank"];
const PAGE = 50;
/** Sparklines asked for at a time. */
const ABREAST = 4;

export function open(root, place) {
  return new Figures(root, place);
}

class Figures {
  #root;
  #query;
  #asked;
  /** Series with several figures come before single ones: a line tells more than a point. */
  #lists = [];
  #details = new Map();
  #state = "waiting";
  #failure;
  #chosen;
  #aborter = new AbortController();

  constructor(root, place) {
    this.#root = root;
    this.#query = place.query;
    this.refresh = () => this.#load(true);
    this.redraw = () => this.#draw();
    live.addEventListener("change", this.refresh);
    addEventListener("resize", this.redraw);
    this.escape = (event) => event.key === "Escape" && this.#query.has("series") && event.target.tagName !== "INPUT" && go(format("figures", undefined, withValue(this.#query, "series")));
    addEventListener("keydown", this.escape);
    this.#load();
  }

  update(place) {
    this.#query = place.query;
    this.#chosen = undefined;
    if (String(only(this.#query, FILTERS)) === this.#asked) {
      this.#open();
    } else {
      this.#load();
    }
  }

  close() {
    this.#aborter.abort();
    live.removeEventListener("change", this.refresh);
    removeEventListener("resize", this.redraw);
    removeEventListener("keydown", this.escape);
  }

  async #load(quietly = false) {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    this.#asked = String(only(this.#query, FILTERS));
    if (!quietly) {
      this.#state = "waiting";
      this.#draw();
    }
    try {
      const [several, single] = await Promise.all([this.#page(true), this.#page(false)]);
      this.#lists = [
        { name: "Series", several: true, items: several.items, next: several.next },
        { name: "Single figures", several: false, items: single.items, next: single.next },
      ];
      this.#details.clear();
      this.#state = "shown";
    } catch (failure) {
      if (failure.name === "AbortError" || quietly) {
        return;
      }
      this.#failure = failure;
      this.#state = "failed";
    }
    await this.#open();
    this.#fetchLines();
  }

  #page(several, cursor) {
    const query = only(this.#query, FILTERS);
    query.set("several", several);
    query.set("limit", PAGE);
    if (cursor) {
      query.set("cursor", cursor);
    }
    return get("/api/series?" + query, { signal: this.#aborter.signal });
  }

  async #showMore(list) {
    const page = await this.#page(list.several, list.next).catch(() => undefined);
    if (page) {
      list.items = [...list.items, ...page.items];
      list.next = page.next;
      this.#draw();
      this.#fetchLines();
    }
  }

  /** The figures of the opened series, which may stand outside the rows that are shown. */
  async #open() {
    await Promise.all(this.#query.getAll("series").slice(0, 2).map((id) => this.#detail(id)));
    this.#draw();
  }

  async #detail(id) {
    if (!this.#details.has(id)) {
      const detail = await get("/api/series/" + encodeURIComponent(id), { signal: this.#aborter.signal }).catch(() => undefined);
      if (detail) {
        this.#details.set(id, drawable(detail));
      }
    }
  }

  /** Rows stand at once; their lines follow, a few at a time, from the top down. */
  async #fetchLines() {
    const { signal } = this.#aborter;
    const due = this.#lists.filter((list) => list.several).flatMap((list) => list.items.map((item) => item.id)).filter((id) => !this.#details.has(id));
    while (due.length && !signal.aborted) {
      await Promise.all(due.splice(0, ABREAST).map((id) => this.#detail(id)));
      render(this.#template(), this.#root);
    }
  }

  #filter(name, value) {
    filter("figures", this.#query, name, value);
  }

  #opened() {
    return this.#query.getAll("series").slice(0, 2).map((id) => this.#details.get(id)).filter(Boolean);
  }

  #draw() {
    render(this.#template(), this.#root);
    this.#charts();
  }

  /** Two series share their years; they share a value axis only if they share the unit. */
  async #charts() {
    const opened = this.#opened().filter((series) => series.periods > 0);
    const domain = opened.length ? domainOf(opened.flatMap((series) => series.points)) : undefined;
    const sameUnit = opened.length === 2 && opened[0].unit === opened[1].unit;
    const top = sameUnit ? Math.max(...opened.flatMap((series) => series.points.filter((p) => p.at !== undefined).map((p) => p.value))) : undefined;
    for (const [i, series] of opened.entries()) {
      const element = this.#root.querySelector(`.plot[data-at="${i}"]`);
      if (element) {
        await drawChart(element, series, {
          height: opened.length === 2 ? 220 : innerWidth < 700 ? 260 : 340,
          domain,
          top,
          tone: i ? "second" : "first",
          choose: (point) => {
            this.#chosen = { id: series.id, point };
            render(this.#template(), this.#root);
          },
        });
      }
    }
  }

  #template() {
    const opened = this.#opened();
    if (this.#isEmpty() && !this.#isFiltered()) {
      return html`<div class="heading"><h1>Figures</h1></div>${this.#body(opened)}`;
    }
    return html`
      <div class="heading">
        <h1>Figures</h1>
        <span class="count" role="status">${this.#state === "shown" ? this.#counted() : nothing}</span>
      </div>
      ${this.#filterBar()}
      ${opened.length ? html`<div class="opened">${opened.map((series, at) => seriesPanel(series, { at, chosen: this.#chosen?.id === series.id ? this.#chosen.point : undefined, close: () => this.#toggle(series, true) }))}</div>` : nothing}
      ${this.#body(opened)}`;
  }

  #counted() {
    return this.#lists.map((list) => `${list.items.length}${list.next ? "+" : ""} ${list.name.toLowerCase()}`).join(", ");
  }

  #body(opened) {
    if (this.#state === "waiting") {
      return waiting(6);
    }
    if (this.#state === "failed") {
      return failed("The figures could not be loaded", this.#failure, () => this.#load());
    }
    if (this.#isEmpty()) {
      const filtered = this.#isFiltered();
      return filtered || live.stats?.articles
        ? html`<div class="notice"><h2>${filtered ? "No figure matches these filters" : "No figure was found in what has been fed"}</h2>${filtered ? html`<p><a href="/figures">Show all figures</a></p>` : nothing}</div>`
        : nothingFed();
    }
    return this.#lists.filter((list) => list.items.length).map((list) => this.#list(list, opened));
  }

  #isEmpty() {
    return this.#state === "shown" && this.#lists.every((list) => list.items.length === 0);
  }

  #isFiltered() {
    return [...only(this.#query, FILTERS)].length > 0;
  }

  #list(list, opened) {
    return html`<section>
      <div class="series-head"><h2>${list.name}</h2><span>Parties</span><span></span><span class="latest">Latest</span><span>Period</span><span class="delta">Change</span></div>
      <ul class="series-list">${repeat(list.items, (item) => item.id, (item) => this.#row(item, opened))}</ul>
      ${list.next ? html`<p class="more"><button class="button" @click=${() => this.#showMore(list)}>Show more</button></p>` : nothing}
    </section>`;
  }

  #row(item, opened) {
    const isOpen = opened.some((series) => series.id === item.id);
    const series = this.#details.get(item.id);
    const line = series && sparkline(series);
    const { latest } = item;
    const value = stated({ ...latest, unit: item.unit });
    return html`<li class="series ${isOpen ? "open" : ""}">
      <button class="name" aria-pressed=${isOpen} @click=${() => this.#toggle(item, isOpen)}><bdi>${short(item.indicator.label)}</bdi></button>
      <span class="parties quiet"><bdi>${item.subjects.map(partyLabel).join(" · ")}</bdi></span>
      <span class="spark">${line
        ? html`<svg width=${line.width} height=${line.height} aria-hidden="true">${svg`<path d=${line.path}></path><circle cx=${line.x} cy=${line.y} r="2.5"></circle>`}</svg>`
        : item.points > 1 ? html`<span class="quiet">${many(item.points, "figure")}</span>` : nothing}</span>
      <span class="latest number">${value}</span>
      <span class="period quiet number">${latest.period ? day(latest.period) : nothing}${latest.nature === "actual" ? nothing : (latest.period ? ", " : "") + plain(latest.nature)}</span>
      <span class="delta number">${series?.change ?? nothing}</span>
      <span class="flag">${item.contradictions ? html`<span class="dispute" title="Sources give different values">≠ disputed</span>` : nothing}</span>
      ${opened.length === 1 && !isOpen && item.points > 1
        ? html`<button class="compare link-button" @click=${() => go(format("figures", undefined, withAdded(this.#query, "series", item.id)))}>compare<span class="said"> with ${short(item.indicator.label)}</span></button>`
        : html`<span class="compare"></span>`}
    </li>`;
  }

  #toggle(series, isOpen) {
    const query = isOpen ? withoutValue(this.#query, "series", series.id) : withValue(this.#query, "series", series.id);
    go(format("figures", undefined, query));
    if (!isOpen) {
      this.#root.querySelector(".opened")?.scrollIntoView({ block: "nearest" });
    }
  }

  #filterBar() {
    const add = (name) => (value) => this.#filter(name, value);
    return html`<div class="filters" role="group" aria-label="Filters">
      ${field("Party", "Party: code or name", add("party"))} ${field("Unit", "Unit, such as USD or percent", add("unit"))}
      ${choose("Nature", NATURES, add("nature"))} ${period((name, value) => this.#filter(name, value))}
      <label class="tick"><input type="checkbox" .checked=${this.#query.get("contradicted") === "true"} @change=${(event) => this.#filter("contradicted", event.target.checked ? "true" : undefined)}> disputed only</label>
      ${chips("figures", this.#query, FILTERS.filter((name) => name !== "contradicted"))}
    </div>`;
  }
}
