// Parties: who agrees with whom as a matrix, and for one of them with whom, by what and on what, year by year.
import { html, render, nothing } from "../lit.js";
import { get } from "../api.js";
import { format, go, only, withValue } from "../address.js";
import { chips, choose, filter, period } from "../filters.js";
import { CONTEXTS, INSTRUMENTS, STATUSES, many, partyCode, partyLabel, plain, short } from "../words.js";
import { tally } from "../tally.js";
import { failed, nothingFed, waiting } from "../states.js";
import { live } from "../live.js";

export const title = "Parties";
const FILTERS = ["instrument", "status", "context", "from", "to"];
/** Rows and columns that a screen can hold. */
const MATRIX = 30;
const MOST = 2_000;
/** The API tells of no more. */
const MOST_TOLD = 200;

export function open(root, place) {
  return new Parties(root, place);
}

class Parties {
  #root;
  #query;
  #asked;
  #parties;
  #agreements;
  #of;
  #state = "waiting";
  #failure;

  constructor(root, place) {
    this.#root = root;
    this.#query = place.query;
    this.refresh = () => this.#load(true);
    live.addEventListener("change", this.refresh);
    this.#load();
  }

  update(place) {
    this.#query = place.query;
    this.#load(String(only(this.#query, FILTERS)) === this.#asked);
  }

  close() {
    live.removeEventListener("change", this.refresh);
  }

  async #load(quietly = false) {
    const asked = only(this.#query, FILTERS);
    const of = this.#query.get("of");
    this.#asked = String(asked);
    if (!quietly) {
      this.#state = "waiting";
    }
    this.#draw();
    try {
      const [parties, agreements] = await Promise.all([get("/api/parties?" + asked), of ? this.#agreementsOf(of, asked) : undefined]);
      if (of !== this.#query.get("of")) {
        return;
      }
      this.#parties = parties;
      this.#agreements = agreements;
      this.#of = of;
      this.#state = "shown";
    } catch (failure) {
      this.#failure = failure;
      this.#state = quietly && this.#parties ? "shown" : "failed";
    }
    this.#draw();
  }

  async #agreementsOf(party, asked) {
    const query = new URLSearchParams(asked);
    query.append("party", party);
    query.set("limit", 500);
    const all = [];
    let page;
    do {
      if (page) {
        query.set("cursor", page.next);
      }
      page = await get("/api/agreements?" + query);
      all.push(...page.items);
    } while (page.next && all.length < MOST);
    return all;
  }

  #draw() {
    render(this.#template(), this.#root);
  }

  #template() {
    return html`
      <div class="heading"><h1>Parties</h1>
        <span class="count" role="status">${this.#state === "shown" && this.#parties.items.length ? this.#counted() : nothing}</span></div>
      ${this.#parties?.items.length === 0 && !this.#isFiltered() ? nothing : this.#filterBar()} ${this.#body()}`;
  }

  #counted() {
    const { length } = this.#parties.items;
    return (length === MOST_TOLD ? "at least " : "") + many(length, "party", "parties");
  }

  #isFiltered() {
    return [...only(this.#query, FILTERS)].length > 0;
  }

  #body() {
    if (this.#state === "waiting") {
      return waiting(10);
    }
    if (this.#state === "failed") {
      return failed("The parties could not be loaded", this.#failure, () => this.#load());
    }
    if (this.#parties.items.length === 0) {
      return this.#isFiltered() ? html`<div class="notice"><h2>Nobody agreed on anything under these filters</h2><p><a href="/parties">Show all parties</a></p></div>` : nothingFed();
    }
    return html`${this.#of ? this.#panel() : nothing}${this.#matrix()}`;
  }

  #filterBar() {
    const add = (name) => (value) => filter("parties", this.#query, name, value);
    return html`<div class="filters" role="group" aria-label="Filters">
      ${choose("Status", STATUSES, add("status"))} ${choose("Instrument", INSTRUMENTS, add("instrument"))} ${choose("Context", CONTEXTS, add("context"))}
      ${period((name, value) => filter("parties", this.#query, name, value))}
      ${chips("parties", this.#query, FILTERS)}
    </div>`;
  }

  #matrix() {
    const shown = this.#parties.items.slice(0, MATRIX);
    const pairs = new Map(this.#parties.pairs.map((pair) => [pair.one + "\n" + pair.other, pair.agreements]));
    const together = (a, b) => pairs.get([a, b].sort(bySqlOrder).join("\n")) ?? pairs.get(b + "\n" + a) ?? pairs.get(a + "\n" + b);
    const most = this.#parties.pairs.reduce((top, pair) => Math.max(top, pair.agreements), 1);
    return html`
      <h2 class="said">Who agrees with whom</h2>
      <div class="scroller" tabindex="0" role="region" aria-label="Matrix of parties"><table class="matrix">
        <thead><tr><td></td><td></td>${shown.map((party) => html`<th scope="col" title=${short(party.name)}><span><bdi>${partyLabel(party)}</bdi></span></th>`)}</tr></thead>
        <tbody>${shown.map((row) => html`<tr>
          <th scope="row"><a href=${this.#partyLink(row)} title=${short(row.name)}><bdi>${short(row.name)}</bdi></a></th><td class="total number">${row.agreements}</td>
          ${shown.map((column) => (row === column ? html`<td class="self"></td>` : this.#cell(row, column, together(partyCode(row), partyCode(column)), most)))}
        </tr>`)}</tbody></table></div>
      ${this.#parties.items.length > MATRIX ? html`<p class="quiet more">The ${MATRIX} parties with the most agreements, of ${this.#parties.items.length}. Filters bring up others.</p>` : nothing}`;
  }

  #cell(row, column, count, most) {
    if (!count) {
      return html`<td></td>`;
    }
    const query = only(this.#query, FILTERS);
    query.append("party", partyCode(row));
    query.append("party", partyCode(column));
    const heat = Math.min(4, Math.floor((Math.log(count) / Math.log(most + 1)) * 5));
    return html`<td><a class="heat heat-${heat}" href=${format("agreements", undefined, query)} aria-label="${short(row.name)} and ${short(column.name)}: ${many(count, "agreement")}">${count}</a></td>`;
  }

  #together(...names) {
    const query = only(this.#query, FILTERS);
    [this.#of, ...names].forEach((name) => query.append("party", name));
    return format("agreements", undefined, query);
  }

  #partyLink(party) {
    return format("parties", undefined, withValue(this.#query, "of", partyCode(party)));
  }

  #panel() {
    const self = this.#parties.items.find((party) => partyCode(party) === this.#of);
    const { partners, instruments, contexts, years } = tally(this.#agreements, this.#of);
    return html`<section class="party-panel" aria-label=${short(self?.name ?? this.#of)}>
      <div class="heading"><h2><bdi>${short(self?.name ?? this.#of)}</bdi></h2>
        <a href=${this.#together()}>${many(this.#agreements.length, "agreement")}</a>
        <span class="actions"><a href=${format("parties", undefined, withValue(this.#query, "of", undefined))}>close</a></span></div>
      <div class="tallies">
        ${bars("With", partners.slice(0, 10), (party) => this.#together(party))}
        ${bars("By", instruments.slice(0, 10).map(([name, count]) => [plain(name), count]))}
        ${byYear(contexts, years)}
      </div>
    </section>`;
  }
}

/** The database sorts by locale; whichever way round it has a pair, it has it once. */
function bySqlOrder(a, b) {
  return a < b ? -1 : 1;
}

/** @param {function=} leadsTo the address behind a label */
function bars(name, counts, leadsTo) {
  const most = counts.reduce((top, [, count]) => Math.max(top, count), 1);
  return html`<div><h3>${name}</h3>${counts.length === 0 ? html`<p class="quiet">nobody named</p>` : nothing}
    <ul class="bars">${counts.map(([label, count]) => html`<li><span class="bar-name">${leadsTo ? html`<a href=${leadsTo(label)}><bdi>${short(label)}</bdi></a>` : html`<bdi>${short(label)}</bdi>`}</span><svg width="100" height="10" aria-hidden="true"><rect width=${Math.max(2, (count / most) * 100)} height="10"></rect></svg><span class="number">${count}</span></li>`)}</ul></div>`;
}

function byYear(contexts, years) {
  if (years.length === 0) {
    return nothing;
  }
  const most = Math.max(...contexts.flatMap(([, counts]) => Object.values(counts)));
  return html`<div class="wide"><h3>On, by year</h3><div class="scroller" tabindex="0" role="region" aria-label="Contexts by year"><table class="matrix small">
    <thead><tr><td></td>${years.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead>
    <tbody>${contexts.slice(0, 8).map(([context, counts]) => html`<tr><th scope="row">${context}</th>
      ${years.map((year) => (counts[year] ? html`<td><span class="heat heat-${Math.min(4, Math.floor((Math.log(counts[year]) / Math.log(most + 1)) * 5))}">${counts[year]}</span></td>` : html`<td></td>`))}</tr>`)}</tbody>
  </table></div></div>`;
}
