// Agreements: a timeline and a list, newest first, each row opening on the words that prove it.
import { html, render, repeat, guard, nothing } from "../lit.js";
import { get } from "../api.js";
import { format, go, only, withValue } from "../address.js";
import { chips, choose, field, filter, period } from "../filters.js";
import { CONTEXTS, INSTRUMENTS, STATUSES, many, short, statusTone } from "../words.js";
import { monthOf, isoMonth, timelineOf } from "../months.js";
import { timelineChart } from "../timeline.js";
import { agreementRow } from "../agreement.js";
import { failed, nothingFed, waiting } from "../states.js";
import { live } from "../live.js";

export const title = "Agreements";
const FILTERS = ["party", "counterpart", "instrument", "status", "context", "from", "to", "q"];
const PAGE = 50;
/** Rows asked for at a time by whoever scrolls on. */
const MORE = 100;

export function open(root, place) {
  return new Agreements(root, place);
}

class Agreements {
  #root;
  #query;
  #asked;
  /** Rows as they came, page by page: a page that has not changed is not looked at again. */
  #pages = [];
  #next;
  #arrived = new Set();
  #waiting = [];
  #timeline;
  #parties = [];
  #details = new Map();
  #state = "waiting";
  #failure;
  #aborter = new AbortController();
  #more;

  constructor(root, place) {
    this.#root = root;
    this.#query = place.query;
    this.refresh = () => this.#lookForNew();
    this.redraw = () => this.#draw();
    live.addEventListener("change", this.refresh);
    addEventListener("resize", this.redraw);
    this.escape = (event) => event.key === "Escape" && this.#query.get("open") && event.target.tagName !== "INPUT" && this.#toggle(this.#query.get("open"));
    addEventListener("keydown", this.escape);
    this.#more = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && this.#loadMore(), { rootMargin: "600px" });
    this.#load();
    this.#openDetail();
    get("/api/parties").then((parties) => ((this.#parties = parties.items), this.#draw()), () => undefined);
  }

  update(place) {
    this.#query = place.query;
    this.#openDetail();
    if (String(only(this.#query, FILTERS)) !== this.#asked) {
      this.#load();
    } else {
      this.#draw();
    }
  }

  close() {
    this.#aborter.abort();
    this.#more.disconnect();
    live.removeEventListener("change", this.refresh);
    removeEventListener("resize", this.redraw);
    removeEventListener("keydown", this.escape);
  }

  async #load() {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    const { signal } = this.#aborter;
    const asked = only(this.#query, FILTERS);
    this.#asked = String(asked);
    this.#state = "waiting";
    this.#waiting = [];
    this.#arrived.clear();
    this.#draw();
    try {
      const [page, months] = await Promise.all([this.#page(asked, undefined, signal), this.#months(asked, signal)]);
      this.#pages = [page.items];
      this.#next = page.next;
      this.#timeline = months;
      this.#state = "shown";
    } catch (failure) {
      if (failure.name === "AbortError") {
        return;
      }
      this.#failure = failure;
      this.#state = "failed";
    }
    this.#draw();
  }

  get #items() {
    return this.#pages.flat();
  }

  #page(asked, cursor, signal) {
    const query = new URLSearchParams(asked);
    query.set("limit", cursor ? MORE : PAGE);
    if (cursor) {
      query.set("cursor", cursor);
    }
    return get("/api/agreements?" + query, { signal });
  }

  /** The timeline shows all months, the chosen ones among them. */
  async #months(asked, signal) {
    const query = new URLSearchParams(asked);
    query.delete("from");
    query.delete("to");
    return timelineOf(await get("/api/agreements/months?" + query, { signal }), statusTone);
  }

  async #loadMore() {
    if (!this.#next || this.#state !== "shown") {
      return;
    }
    this.#state = "loading-more";
    try {
      const page = await this.#page(only(this.#query, FILTERS), this.#next, this.#aborter.signal);
      this.#pages = [...this.#pages, this.#unknown(page.items)];
      this.#next = page.next;
    } catch {
      // The rows that are there stay; reaching the end again asks again.
    }
    this.#state = "shown";
    this.#draw();
  }

  /** What has come since is announced, not pushed under the reader's finger. */
  async #lookForNew() {
    if (this.#state !== "shown") {
      return;
    }
    const asked = only(this.#query, FILTERS);
    try {
      const [page, months] = await Promise.all([this.#page(asked, undefined, this.#aborter.signal), this.#months(asked, this.#aborter.signal)]);
      this.#waiting = this.#unknown(page.items);
      this.#timeline = months;
      if (this.#items.length === 0) {
        this.#showNew();
      }
      this.#draw();
    } catch {
      // The live dot says that the server is silent.
    }
  }

  async #showNew() {
    this.#arrived = new Set(this.#waiting.map((item) => item.id));
    this.#waiting = [];
    const page = await this.#page(only(this.#query, FILTERS), undefined, this.#aborter.signal).catch(() => undefined);
    if (page) {
      this.#pages = [page.items];
      this.#next = page.next;
      // A look for what is new may have been answered meanwhile, still by the rows of before.
      this.#waiting = this.#unknown(this.#waiting);
    }
    this.#draw();
  }

  /** Those of these rows that are not shown yet. */
  #unknown(items) {
    const known = new Set(this.#items.map((item) => item.id));
    return items.filter((item) => !known.has(item.id));
  }

  /** What opening a row asks for: the agreement's life and reports, and the text that each report stands in. */
  async #openDetail() {
    const id = this.#query.get("open");
    if (!id || this.#details.has(id)) {
      return;
    }
    this.#details.set(id, { state: "waiting" });
    const path = "/api/agreements/" + encodeURIComponent(id);
    const detail = await get(path).catch(() => ({}));
    const item = this.#items.find((one) => one.id === id);
    const reports = await Promise.all((detail.reports ?? (item ? [item] : [])).map(withText));
    this.#details.set(id, { state: "shown", ...detail, reports: reports.length ? reports : undefined });
    this.#draw();
  }

  #filter(name, value) {
    filter("agreements", this.#query, name, value);
  }

  #toggle(id) {
    const opening = this.#query.get("open") !== id;
    this.#details.delete(id);
    go(format("agreements", undefined, withValue(this.#query, "open", opening ? id : undefined)), { replace: true });
  }

  #draw() {
    render(this.#template(), this.#root);
    const end = this.#root.querySelector(".end");
    this.#more.disconnect();
    if (end) {
      this.#more.observe(end);
    }
  }

  #template() {
    const total = this.#timeline?.total;
    const filtered = [...only(this.#query, FILTERS)].length > 0;
    if (this.#state === "shown" && this.#items.length === 0 && !filtered) {
      return html`<div class="heading"><h1>Agreements</h1></div>${this.#list(filtered)}`;
    }
    return html`
      <div class="heading">
        <h1>Agreements</h1>
        <span class="count" role="status">${this.#state === "waiting" || total === undefined ? nothing : this.#count(total)}</span>
        <span class="actions">${this.#items.length ? html`<a href=${this.#csvAddress()} download="agreements.csv">Download CSV</a>` : nothing}</span>
      </div>
      ${this.#filterBar()}
      <div class="agreements">
        ${this.#timeline?.months.size === 0 ? nothing : html`<aside class="timeline" aria-label="Timeline">${this.#timeline ? this.#chart() : nothing}</aside>`}
        <div class="list">${this.#list(filtered)}</div>
      </div>`;
  }

  #count(total) {
    return this.#query.get("from") || this.#query.get("to") ? many(this.#shownCount(), "agreement") : many(total, "agreement");
  }

  #shownCount() {
    const [from, to] = this.#selected() ?? [-Infinity, Infinity];
    let count = 0;
    for (const [month, tones] of this.#timeline.months) {
      if (month >= from && month <= to) {
        count += Object.values(tones).reduce((sum, n) => sum + n, 0);
      }
    }
    return count;
  }

  #list(filtered) {
    if (this.#state === "waiting") {
      return waiting();
    }
    if (this.#state === "failed") {
      return failed("The agreements could not be loaded", this.#failure, () => this.#load());
    }
    if (this.#items.length === 0) {
      return filtered || live.stats?.articles ? this.#noneMatch(filtered) : nothingFed();
    }
    return html`
      ${this.#waiting.length
        ? html`<button class="arrived" @click=${() => this.#showNew()}>${this.#waiting.length === PAGE ? `${PAGE} or more` : this.#waiting.length} new</button>`
        : nothing}
      ${this.#pages.map((items) => html`<ul class="page">${this.#rows(items)}</ul>`)}
      ${this.#next ? html`<p class="end quiet">Loading more …</p>` : nothing}`;
  }

  #rows(items) {
    const openId = this.#query.get("open");
    const open = items.some((item) => item.id === openId);
    const row = (item) =>
      agreementRow(item, {
        open: item.id === openId,
        fresh: this.#arrived.has(item.id),
        detail: this.#details.get(item.id),
        toggle: () => this.#toggle(item.id),
        filter: (name, value) => this.#filter(name, value),
      });
    return guard([items, this.#arrived, open && openId, open && this.#details.get(openId)], () => repeat(items, (item) => item.id, row));
  }

  #noneMatch(filtered) {
    return html`<div class="notice">
      <h2>${filtered ? "No agreement matches these filters" : "No agreement was found in what has been fed"}</h2>
      ${filtered ? html`<p><a href="/agreements">Show all agreements</a></p>` : nothing}
    </div>`;
  }

  #selected() {
    const from = this.#query.get("from");
    const to = this.#query.get("to");
    const whole = (iso, last) => (iso.length === 4 ? iso + (last ? "-12" : "-01") : iso);
    return from || to ? [from ? monthOf(whole(from)) : -Infinity, to ? monthOf(whole(to, true)) : Infinity] : undefined;
  }

  #chart() {
    const upright = innerWidth >= 900;
    const width = upright ? 208 : Math.min(document.documentElement.clientWidth, 1232) - 32;
    return timelineChart(this.#timeline, {
      width,
      height: upright ? Math.max(240, Math.min(innerHeight - 190, 640)) : 92,
      upright,
      selected: this.#selected(),
      select: ([from, to]) => {
        const same = this.#query.get("from") === isoMonth(from) && this.#query.get("to") === isoMonth(to);
        const start = withValue(this.#query, "from", same ? undefined : isoMonth(from));
        go(format("agreements", undefined, withValue(start, "to", same ? undefined : isoMonth(to))));
      },
    });
  }

  #filterBar() {
    const add = (name) => (value) => this.#filter(name, value);
    return html`<div class="filters" role="group" aria-label="Filters">
      ${field("Party", "Party: code or name", add("party"), { list: "party-names" })}
      <datalist id="party-names">${this.#parties.map((party) => html`<option value=${party.id ?? party.name}>${short(party.name)}</option>`)}</datalist>
      ${choose("Status", STATUSES, add("status"))} ${choose("Instrument", INSTRUMENTS, add("instrument"))} ${choose("Context", CONTEXTS, add("context"))}
      ${period((name, value) => this.#filter(name, value))}
      ${chips("agreements", this.#query, FILTERS)}
    </div>`;
  }

  /** All that the filters let through, written by the server while it reads. */
  #csvAddress() {
    const query = only(this.#query, FILTERS);
    query.set("format", "csv");
    return "/api/agreements?" + query;
  }
}

/** A report with the article that it stands in; alone where that cannot be had. */
async function withText(report) {
  try {
    const { text, paragraphs, current, ...article } = await get("/api/articles/" + report.articleId);
    return { ...report, article: report.article ?? article, ...(current === false ? {} : { text, paragraphs }) };
  } catch {
    return report;
  }
}
