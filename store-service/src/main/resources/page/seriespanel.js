// One series opened: its chart, the quote of the mark that is pointed at, where sources differ, and all its figures.
import { html, nothing } from "./lit.js";
import { amount, day, many, partyCode, plain, short, stated } from "./words.js";
import { isActual } from "./series.js";
import { csv, download, standaloneSvg } from "./save.js";

/**
 * @param {object} series from drawable()
 * @param {object} options at: which of the opened it is, for whoever draws into .plot[data-at]; chosen: the point whose
 *     quote stands beside the chart, the last measured one if undefined; close()
 */
export function seriesPanel(series, { at, chosen = latest(series), close }) {
  return html`<section class="panel" aria-label=${short(series.label)}>
    <div class="heading">
      <h2><bdi>${short(series.label)}</bdi></h2>
      <span class="quiet"><bdi>${series.parties.map((party) => short(party.name)).join(" · ")}</bdi></span>
      <span class="actions">
        <span class="quiet">Download</span>
        ${series.periods ? html`<button class="link-button" @click=${(event) => saveSvg(series, event.target.closest(".panel"))}>SVG</button>` : nothing}
        <button class="link-button" @click=${() => saveCsv(series)}>CSV</button>
        <button class="link-button" aria-label="Close ${short(series.label)}" @click=${close}>close</button>
      </span>
    </div>
    <div class="look">
      ${series.periods ? html`<div class="plot" data-at=${at}></div>` : html`<p class="quiet">No source says for which period these figures hold.</p>`}
      <div class="quote" aria-live="polite">${chosen ? quote(chosen) : nothing}</div>
    </div>
    ${disputes(series)}
    <details ?open=${series.periods === 0}><summary>All ${many(series.points.length, "figure")}</summary>${table(series)}</details>
  </section>`;
}

function latest(series) {
  const dated = series.points.filter((point) => point.at !== undefined);
  return dated.filter((point) => isActual(point.metric)).at(-1) ?? dated.at(-1);
}

function quote({ metric }) {
  const at = `/articles/${metric.articleId}?at=${metric.evidence.start}-${metric.evidence.end}`;
  return html`<p><strong class="number">${stated(metric)}</strong> ${metric.period ? html`in ${day(metric.period)}` : nothing}${metric.nature === "actual" ? nothing : html`, ${plain(metric.nature)}`}</p>
    <blockquote><mark class="figure"><bdi>${metric.evidence.text}</bdi></mark></blockquote>
    <p class="quiet"><bdi>${[metric.article?.sourceName, metric.article?.title].filter(Boolean).map((name) => short(name)).join(": ")}</bdi>${metric.article?.published ? html`, <time>${day(metric.article.published.date)}</time>` : nothing} · <a href=${at}>in the article</a></p>`;
}

function disputes(series) {
  return series.disputed.map(
    ({ points }) => html`<p class="dispute"><span aria-hidden="true">≠</span> Sources differ for ${day(points[0].metric.period)}:
      ${points.map((point, i) => html`${i ? " and " : ""}<strong class="number">${amount(point.metric.value, point.metric.unit)}</strong> (${short(point.metric.article?.sourceName ?? point.metric.article?.title ?? "a source")})`)}</p>`,
  );
}

function table(series) {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="All figures of ${short(series.label)}"><table class="data">
    <thead><tr><th scope="col">Period</th><th scope="col">Value</th><th scope="col">Nature</th><th scope="col">As written</th><th scope="col">Source</th></tr></thead>
    <tbody>${series.points.map(({ metric }) => html`<tr>
      <td>${metric.period ? day(metric.period) : html`<span class="quiet">none</span>`}</td>
      <td>${stated(metric)}</td>
      <td>${plain(metric.nature)}</td>
      <td class="written"><bdi>${metric.evidence.text}</bdi></td>
      <td><a href="/articles/${metric.articleId}?at=${metric.evidence.start}-${metric.evidence.end}"><bdi>${short(metric.article?.sourceName ?? metric.article?.title ?? "article")}</bdi></a></td>
    </tr>`)}</tbody></table></div>`;
}

/** "Bilateral trade, China · Russia": what a chart that is taken away is called. */
function nameOf(series) {
  const label = short(series.label, 80);
  return [label[0].toUpperCase() + label.slice(1), series.parties.map((party) => short(party.name, 60)).join(" · ")].filter(Boolean).join(", ");
}

function saveSvg(series, panel) {
  const chart = panel.querySelector(".plot svg");
  if (chart) {
    download(short(series.label, 60) + ".svg", "image/svg+xml", standaloneSvg(chart, nameOf(series)));
  }
}

function saveCsv(series) {
  const rows = [["indicator", "parties", "period", "value_min", "value_max", "unit", "modifier", "nature", "direction", "evidence", "source", "url", "article"]];
  for (const { metric } of series.points) {
    const [min, max] = typeof metric.value === "object" ? [metric.value.min, metric.value.max] : [metric.value, metric.value];
    rows.push([series.label, series.parties.map(partyCode).join("; "), metric.period, min, max, metric.unit, metric.modifier, metric.nature, metric.direction, metric.evidence.text, metric.article?.sourceName, metric.article?.url, metric.articleId]);
  }
  download(short(series.label, 60) + ".csv", "text/csv", csv(rows));
}
