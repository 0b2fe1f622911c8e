// A series as a chart: the actual line, targets as rings, forecasts dashed, ranges as bars, contradictions bracketed.
// Drawn with D3 as SVG, so that every point can be reached by keyboard and the picture can be taken away.
import { amount, axisUnit, day, isMoney, plain, short, stated } from "./words.js";
import { high, isActual, low } from "./series.js";

const MARGIN = { top: 28, right: 64, bottom: 28, left: 0 };
let loading;

/** D3 is fetched when the first chart is drawn; lists and articles do without. */
function loadD3() {
  loading ??= import("/webjars/d3/dist/d3.min.js").then(() => globalThis.d3);
  return loading;
}

/**
 * Draws into the element what was there before being replaced.
 * @param {Element} element
 * @param {object} series from seriesOf
 * @param {object} options height in px; domain [from, to] in years and top value where charts shall compare;
 *     choose(point) when a point is pressed or has the focus; tone "first" or "second"
 */
export async function drawChart(element, series, { height = 320, domain, top, choose, tone = "first" }) {
  const d3 = await loadD3();
  const points = series.points.filter((point) => point.at !== undefined);
  const width = Math.max(280, element.clientWidth);
  const scales = scalesOf(d3, points, series.unit, { width, height, domain, top });
  const svg = d3.create("svg").attr("class", "chart " + tone).attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  svg.attr("role", "group").attr("aria-label", `${short(series.label)}: ${points.length} figures, ${day(points[0].metric.period)} to ${day(points.at(-1).metric.period)}`);
  axes(d3, svg, scales, { width, height, unit: series.unit });
  lines(d3, svg, points, scales);
  ranges(svg, points, scales);
  brackets(svg, series.disputed, scales);
  marks(svg, points, scales, series.unit, choose);
  labels(svg, points, scales, width);
  element.replaceChildren(svg.node());
  return svg.node();
}

export function domainOf(points) {
  const years = points.map((point) => point.at).filter((at) => at !== undefined);
  const from = Math.floor(Math.min(...years));
  const to = Math.ceil(Math.max(...years));
  return [from, Math.max(to, from + 1)];
}

function scalesOf(d3, points, unit, { width, height, domain, top }) {
  const least = d3.min(points, (point) => Math.min(point.value, low(point.metric.value)));
  const most = top ?? d3.max(points, (point) => Math.max(point.value, point.metric.nature === "change" ? point.value : high(point.metric.value)));
  // Amounts are measured from zero; ranks count from the first place down.
  const values = unit === "rank" ? [Math.max(most, 2), 1] : [Math.min(0, least), most > 0 ? most : 1];
  const x = d3.scaleLinear().domain(domain ?? domainOf(points)).range([MARGIN.left + 8, width - MARGIN.right]);
  const y = d3.scaleLinear().domain(values).range([height - MARGIN.bottom, MARGIN.top]);
  return { x, y: unit === "rank" ? y : y.nice(5) };
}

function axes(d3, svg, { x, y }, { width, height, unit }) {
  const [divisor, words] = axisUnit(Math.max(...y.domain().map(Math.abs)), unit);
  const grid = svg.append("g").attr("class", "grid");
  for (const tick of y.ticks(height < 220 ? 3 : 5).filter((t) => unit !== "rank" || Number.isInteger(t))) {
    grid.append("line").attr("class", tick === 0 ? "zero" : "").attr("x1", MARGIN.left).attr("x2", width - MARGIN.right + 8).attr("y1", y(tick)).attr("y2", y(tick));
    grid.append("text").attr("x", width - MARGIN.right + 14).attr("y", y(tick) + 4).text(d3.format(",~r")(tick / divisor));
  }
  svg.append("text").attr("class", "unit").attr("x", MARGIN.left).attr("y", 14).text(unit === "percent" ? "percent" : words);
  const [from, to] = x.domain();
  const step = Math.max(1, Math.ceil((to - from) / ((width - MARGIN.right) / 56)));
  for (const year of d3.range(Math.ceil(from), to, step)) {
    grid.append("text").attr("class", "year").attr("x", x(year + 0.5)).attr("y", height - 8).text(year);
  }
}

/** Measured values joined by a line; what was expected later hangs on dashed. */
function lines(d3, svg, points, { x, y }) {
  const line = d3.line((point) => x(point.at), (point) => y(point.value));
  const actual = oneAPeriod(points.filter((point) => isActual(point.metric)));
  if (actual.length > 1) {
    svg.append("path").attr("class", "actual").attr("d", line(actual));
  }
  const last = actual.at(-1);
  const forecast = points.filter((point) => point.metric.nature === "forecast" && (!last || point.at >= last.at));
  if (last && forecast.length) {
    svg.append("path").attr("class", "forecast").attr("d", line([last, ...forecast]));
  }
}

/** Where sources differ, the line goes through their middle. */
function oneAPeriod(points) {
  const byPeriod = new Map();
  for (const point of points) {
    byPeriod.set(point.at, [...(byPeriod.get(point.at) ?? []), point]);
  }
  return [...byPeriod.values()].map((all) => ({ ...all[0], value: all.reduce((sum, p) => sum + p.value, 0) / all.length }));
}

function ranges(svg, points, { x, y }) {
  for (const point of points.filter((p) => typeof p.metric.value === "object")) {
    svg.append("line").attr("class", "range").attr("x1", x(point.at)).attr("x2", x(point.at)).attr("y1", y(low(point.metric.value))).attr("y2", y(high(point.metric.value)));
  }
}

function brackets(svg, disputed, { x, y }) {
  for (const { at, low: least, high: most } of disputed) {
    const left = x(at) - 10;
    const top = y(most) - 7;
    const bottom = y(least) + 7;
    svg.append("path").attr("class", "bracket").attr("d", `M${left + 5},${top}H${left}V${bottom}H${left + 5}`);
  }
}

function marks(svg, points, { x, y }, unit, choose) {
  for (const point of points) {
    const { metric } = point;
    const mark = svg.append("circle").attr("class", "point " + metric.nature).attr("cx", x(point.at)).attr("cy", y(point.value)).attr("r", metric.nature === "target" ? 6 : 4.5);
    mark.attr("tabindex", 0).attr("role", "button").attr("aria-label", `${day(metric.period)}: ${stated(metric)}, ${plain(metric.nature)}`);
    mark.append("title").text(`${day(metric.period)}: ${stated(metric)}${metric.nature === "actual" ? "" : " (" + plain(metric.nature) + ")"}`);
    mark.on("pointerenter focus click", () => choose?.(point));
    mark.on("keydown", (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), choose?.(point)));
  }
}

/** Named where they stand, instead of a legend: first the last measured value, targets and forecasts, then all that has room. */
function labels(svg, points, { x, y }, width) {
  const lastActual = points.filter((point) => isActual(point.metric)).at(-1);
  const expected = points.filter((point) => !isActual(point.metric));
  const wanted = [lastActual, ...expected, ...points.filter((point) => isActual(point.metric) && point !== lastActual)].filter(Boolean);
  const measured = oneAPeriod(points.filter((point) => isActual(point.metric)));
  const taken = [];
  for (const point of wanted) {
    const { metric } = point;
    const value = isMoney(metric.unit) ? amount(metric.value, metric.unit).replace(/ (b|m|tr)illion/g, (_, s) => " " + { b: "bn", m: "m", tr: "tn" }[s]) : amount(metric.value, metric.unit);
    const text = isActual(metric) ? value : `${metric.nature} ${value}`;
    const length = text.length * 6.4;
    const { side, below } = isActual(metric) ? clearOfLine(point, measured) : { side: 0.5, below: false };
    const start = Math.max(2, Math.min(x(point.at) - length * side, width - MARGIN.right + 8 - length));
    const box = { start, end: start + length, y: y(point.value) + (below ? 20 : -12) };
    const hidden = points.some((other) => other !== point && Math.abs(y(other.value) + 4 - box.y) < 12 && x(other.at) > box.start - 5 && x(other.at) < box.end + 5);
    if (hidden || taken.some((other) => Math.abs(other.y - box.y) < 15 && other.start < box.end && box.start < other.end)) {
      continue;
    }
    taken.push(box);
    svg.append("text").attr("class", `label ${metric.nature}${point === lastActual ? " last" : ""}`).attr("x", start).attr("y", box.y).text(text);
  }
}

/** Where the line does not run through a point's label: left of it while it rises, right while it falls, below in a valley. */
function clearOfLine(point, measured) {
  const before = measured.filter((other) => other.at < point.at).at(-1)?.value ?? point.value;
  const after = measured.find((other) => other.at > point.at)?.value ?? point.value;
  if (before >= point.value && after > point.value) {
    return { side: 0.5, below: true };
  }
  return { side: before < point.value && point.value < after ? 0.92 : before > point.value && point.value > after ? 0.08 : 0.5, below: false };
}

/** A line small enough for a row; the last value is dotted. Plain arithmetic: rows need no D3. */
export function sparkline(series, width = 112, height = 26) {
  const points = oneAPeriod(series.points.filter((point) => point.at !== undefined && isActual(point.metric)));
  if (points.length < 2) {
    return undefined;
  }
  const [from, to] = [points[0].at, points.at(-1).at];
  const least = Math.min(0, ...points.map((point) => point.value));
  const most = Math.max(0, ...points.map((point) => point.value));
  const x = (point) => 3 + ((point.at - from) / (to - from || 1)) * (width - 6);
  const y = (point) => height - 3 - ((point.value - least) / (most - least || 1)) * (height - 6);
  return { width, height, path: points.map((point, i) => (i ? "L" : "M") + x(point).toFixed(1) + "," + y(point).toFixed(1)).join(""), x: x(points.at(-1)), y: y(points.at(-1)) };
}
