// Figures: series with a sparkline each; one opens as a chart whose points open their quotes; two may be compared.
import { html, svg, render, repeat, nothing } from "../lit.js";
import { get } from "../api.js";
import { format, go, only, withValue, withoutValue, withAdded } from "../address.js";
import { amount, day, many, partyCode, plain, stated } from "../words.js";
import { change, seriesOf } from "../series.js";
import { domainOf, drawChart, sparkline } from "../chart.js";
import { csv, download, standaloneSvg } from "../save.js";
import { failed, nothingFed, waiting } from "../states.js";
import { live } from "../live.js";

export const title = "Figures";
const FILTERS = ["party", "counterpart", "indicator", "unit", "nature", "from", "to", "q"];
const MANY = ["party", "indicator", "unit", "nature"];
const NATURES = ["actual", "target", "forecast", "change", "share", "rank"];
/** Series are put together here from this many figures, the latest first. */
const MOST = 2_000;
const SHOWN = 60;

export function open(root, place) {
  return new Figures(root, place);
}

class Figures {
  #root;
  #query;
  #asked;
  #series = [];
  #state = "waiting";
  #failure;
  #more = false;
  #shown = SHOWN;
  #chosen;
  #aborter = new AbortController();

  constructor(root, place) {
    this.#root = root;
    this.#query = place.query;
    this.refresh = () => this.#load(true);
    this.redraw = () => this.#draw();
    live.addEventListener("change", this.refresh);
    addEventListener("resize", this.redraw);
    this.#load();
  }

  update(place) {
    this.#query = place.query;
    this.#chosen = undefined;
    if (String(only(this.#query, FILTERS)) === this.#asked) {
      this.#draw();
    } else {
      this.#load();
    }
  }

  close() {
    this.#aborter.abort();
    live.removeEventListener("change", this.refresh);
    removeEventListener("resize", this.redraw);
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
      const metrics = await this.#metrics(only(this.#query, FILTERS), this.#aborter.signal);
      this.#series = seriesOf(metrics);
      this.#state = "shown";
    } catch (failure) {
      if (failure.name === "AbortError" || quietly) {
        return;
      }
      this.#failure = failure;
      this.#state = "failed";
    }
    this.#draw();
  }

  async #metrics(query, signal) {
    query.set("limit", 500);
    const all = [];
    let page;
    do {
      if (page) {
        query.set("cursor", page.next);
      }
      page = await get("/api/metrics?" + query, { signal });
      all.push(...page.items);
    } while (page.next && all.length < MOST);
    this.#more = Boolean(page.next);
    return all;
  }

  #filter(name, value) {
    go(format("figures", undefined, MANY.includes(name) && value ? withAdded(this.#query, name, value) : withValue(this.#query, name, value)));
  }

  #opened() {
    return this.#query.getAll("series").map((key) => this.#series.find((one) => one.key === key)).filter(Boolean).slice(0, 2);
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
            this.#chosen = { key: series.key, point };
            render(this.#template(), this.#root);
          },
        });
      }
    }
  }

  #template() {
    const opened = this.#opened();
    return html`
      <div class="heading">
        <h1>Figures</h1>
        <span class="count" role="status">${this.#state === "shown" ? `${this.#more ? "the latest " : ""}${many(this.#series.length, "series").replace("seriess", "series")}` : nothing}</span>
      </div>
      ${this.#filterBar()}
      ${opened.length ? html`<div class="opened">${opened.map((series, i) => this.#panel(series, i))}</div>` : nothing}
      ${this.#list(opened)}`;
  }

  #list(opened) {
    if (this.#state === "waiting") {
      return waiting(6);
    }
    if (this.#state === "failed") {
      return failed("The figures could not be loaded", this.#failure, () => this.#load());
    }
    if (this.#series.length === 0) {
      const filtered = [...only(this.#query, FILTERS)].length > 0;
      return filtered ? html`<div class="notice"><h2>No figure matches these filters</h2><p><a href="/figures">Show all figures</a></p></div>` : nothingFed();
    }
    return html`<ul class="series-list">
        ${repeat(this.#series.slice(0, this.#shown), (series) => series.key, (series) => this.#row(series, opened))}
      </ul>
      ${this.#series.length > this.#shown
        ? html`<p class="more"><button class="button" @click=${() => ((this.#shown += SHOWN * 4), this.#draw())}>Show ${Math.min(this.#series.length - this.#shown, SHOWN * 4)} more</button></p>`
        : nothing}`;
  }

  #row(series, opened) {
    const isOpen = opened.includes(series);
    const line = sparkline(series);
    const delta = change(series);
    return html`<li class="series ${isOpen ? "open" : ""}">
      <button class="name" aria-pressed=${isOpen} @click=${() => this.#toggle(series, isOpen)}>
        <bdi>${series.label}</bdi>
      </button>
      <span class="parties quiet"><bdi>${series.parties.map(partyCode).join(" · ")}</bdi></span>
      <span class="spark">${line
        ? html`<svg width=${line.width} height=${line.height} aria-hidden="true">${svg`<path d=${line.path}></path><circle cx=${line.x} cy=${line.y} r="2.5"></circle>`}</svg>`
        : html`<span class="quiet">${many(series.points.length, "figure")}</span>`}</span>
      <span class="latest number">${stated(series.latest.metric)}</span>
      <span class="period quiet number">${series.latest.metric.period ? day(series.latest.metric.period) : "no period"}${series.latest.metric.nature === "actual" ? "" : ", " + plain(series.latest.metric.nature)}</span>
      <span class="delta number">${delta ?? nothing}</span>
      <span class="flag">${series.disputed.length ? html`<span class="dispute" title="Sources give different values">≠ disputed</span>` : nothing}</span>
      ${opened.length === 1 && !isOpen
        ? html`<button class="compare link-button" @click=${() => go(format("figures", undefined, withAdded(this.#query, "series", series.key)))}>compare</button>`
        : html`<span class="compare"></span>`}
    </li>`;
  }

  #toggle(series, isOpen) {
    const query = isOpen ? withoutValue(this.#query, "series", series.key) : withValue(this.#query, "series", series.key);
    go(format("figures", undefined, query));
    if (!isOpen) {
      this.#root.querySelector(".opened")?.scrollIntoView({ block: "nearest" });
    }
  }

  #panel(series, at) {
    const chosen = this.#chosen?.key === series.key ? this.#chosen.point : undefined;
    return html`<section class="panel" aria-label=${series.label}>
      <div class="heading">
        <h2><bdi>${series.label}</bdi></h2>
        <span class="quiet"><bdi>${series.parties.map((party) => party.name).join(" · ")}</bdi></span>
        <span class="actions">
          ${series.periods ? html`<button class="link-button" @click=${() => this.#saveSvg(series, at)}>SVG</button>` : nothing}
          <button class="link-button" @click=${() => saveCsv(series)}>CSV</button>
          <button class="link-button" aria-label="Close ${series.label}" @click=${() => this.#toggle(series, true)}>close</button>
        </span>
      </div>
      ${series.periods ? html`<div class="plot" data-at=${at}></div>` : html`<p class="quiet">No source says for which period these figures hold.</p>`}
      <div class="quote" aria-live="polite">
        ${chosen ? quote(chosen) : html`<p class="quiet">${series.periods ? "Point at a mark, or reach it with the Tab key, for the words and their source." : nothing}</p>`}
      </div>
      ${disputes(series)}
      <details ?open=${series.periods === 0}><summary>All ${many(series.points.length, "figure")}</summary>${table(series)}</details>
    </section>`;
  }

  #saveSvg(series, at) {
    const chart = this.#root.querySelector(`.plot[data-at="${at}"] svg`);
    if (chart) {
      download(series.label + ".svg", "image/svg+xml", standaloneSvg(chart));
    }
  }

  #filterBar() {
    return html`<div class="filters" role="group" aria-label="Filters">
      <input placeholder="Party" aria-label="Party: code or name" @change=${(event) => {
        this.#filter("party", event.target.value.trim());
        event.target.value = "";
      }}>
      <input placeholder="Unit" aria-label="Unit, such as USD or percent" @change=${(event) => {
        this.#filter("unit", event.target.value.trim());
        event.target.value = "";
      }}>
      <select aria-label="Nature" @change=${(event) => {
        this.#filter("nature", event.target.value);
        event.target.value = "";
      }}>
        <option value="">Nature</option>
        ${NATURES.map((nature) => html`<option value=${nature}>${nature}</option>`)}
      </select>
      ${[...only(this.#query, FILTERS)].map(([name, value]) => html`<span class="chip"><span>${name === "q" ? `“${value}”` : plain(value)}</span>
        <button aria-label="Remove filter ${value}" @click=${() => go(format("figures", undefined, withoutValue(this.#query, name, value)))}>×</button></span>`)}
    </div>`;
  }
}

function quote({ metric }) {
  const at = `/articles/${metric.articleId}?at=${metric.evidence.start}-${metric.evidence.end}`;
  return html`<p><strong class="number">${stated(metric)}</strong> ${metric.period ? html`in ${day(metric.period)}` : nothing}${metric.nature === "actual" ? nothing : html`, ${plain(metric.nature)}`}</p>
    <blockquote><mark class="figure"><bdi>${metric.evidence.text}</bdi></mark></blockquote>
    <p class="quiet"><bdi>${[metric.article?.sourceName, metric.article?.title].filter(Boolean).join(": ")}</bdi>${metric.article?.published ? html`, <time>${day(metric.article.published.date)}</time>` : nothing} · <a href=${at}>in the article</a></p>`;
}

function disputes(series) {
  return series.disputed.map(
    ({ points }) => html`<p class="dispute"><span aria-hidden="true">≠</span> Sources differ for ${day(points[0].metric.period)}:
      ${points.map((point, i) => html`${i ? " and " : ""}<strong class="number">${amount(point.metric.value, point.metric.unit)}</strong> (${point.metric.article?.sourceName ?? point.metric.article?.title ?? "a source"})`)}</p>`,
  );
}

function table(series) {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="All figures of ${series.label}"><table class="data">
    <thead><tr><th scope="col">Period</th><th scope="col">Value</th><th scope="col">Nature</th><th scope="col">As written</th><th scope="col">Source</th></tr></thead>
    <tbody>${series.points.map(({ metric }) => html`<tr>
      <td>${metric.period ? day(metric.period) : html`<span class="quiet">none</span>`}</td>
      <td>${stated(metric)}</td>
      <td>${plain(metric.nature)}</td>
      <td class="written"><bdi>${metric.evidence.text}</bdi></td>
      <td><a href="/articles/${metric.articleId}?at=${metric.evidence.start}-${metric.evidence.end}"><bdi>${metric.article?.sourceName ?? metric.article?.title ?? "article"}</bdi></a></td>
    </tr>`)}</tbody></table></div>`;
}

function saveCsv(series) {
  const rows = [["indicator", "parties", "period", "value_min", "value_max", "unit", "modifier", "nature", "direction", "evidence", "source", "url", "article"]];
  for (const { metric } of series.points) {
    const [min, max] = typeof metric.value === "object" ? [metric.value.min, metric.value.max] : [metric.value, metric.value];
    rows.push([series.label, series.parties.map(partyCode).join("; "), metric.period, min, max, metric.unit, metric.modifier, metric.nature, metric.direction, metric.evidence.text, metric.article?.sourceName, metric.article?.url, metric.articleId]);
  }
  download(series.label + ".csv", "text/csv", csv(rows));
}
