// Figures that measure the same thing of the same parties, put in a row: one series.

/** Figures of one series share what is measured, of whom, in which unit, and whether it is a change, a share or a rank. */
export function seriesKey(metric) {
  const subjects = metric.subjects.map((party) => party.id ?? party.name);
  const measured = metric.indicator.code ?? metric.indicator.label.toLowerCase();
  const kind = ["change", "share", "rank"].includes(metric.nature) ? metric.nature : "level";
  return [measured, [...new Set(subjects)].sort().join("+"), metric.unit, kind].join("|");
}

/** The middle of a period in years: "2024" is 2024.5, "2019-Q1" 2019.125, "2023/2024" 2024; undefined without a period. */
export function yearOf(period) {
  if (!period) {
    return undefined;
  }
  if (period.includes("/")) {
    const [from, to] = period.split("/").map(yearOf);
    return from === undefined || to === undefined ? undefined : (from + to) / 2;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    return Number(quarter[1]) + (Number(quarter[2]) - 0.5) / 4;
  }
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(period);
  return match ? Number(match[1]) + (match[2] ? (Number(match[2]) - 0.5) / 12 : 0.5) : undefined;
}

export function low(value) {
  return typeof value === "object" ? value.min : value;
}

export function high(value) {
  return typeof value === "object" ? value.max : value;
}

/** A decline counts downwards. */
export function signedValue(metric) {
  const value = (low(metric.value) + high(metric.value)) / 2;
  return metric.nature === "change" && metric.direction === "down" ? -value : value;
}

/** Two sources may round differently; beyond this share they contradict each other. */
const ROUNDING = 0.01;

/**
 * Series from figures in any order, those with the most periods first.
 * @returns {{key, label, parties, unit, nature, points, periods, latest, previous, disputed}[]}
 */
export function seriesOf(metrics) {
  const groups = new Map();
  for (const metric of metrics) {
    const key = seriesKey(metric);
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return [...groups].map(([key, group]) => series(key, group)).sort(byWeight);
}

function series(key, group) {
  const points = group
    .map((metric) => ({ metric, at: yearOf(metric.period), value: signedValue(metric) }))
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  const dated = points.filter((point) => point.at !== undefined);
  const actual = dated.filter((point) => isActual(point.metric));
  const disputes = disputed(actual);
  const steps = actual.filter((point, i) => i === actual.length - 1 || actual[i + 1].at !== point.at);
  return {
    key,
    label: group[0].indicator.label,
    parties: distinctParties(group[0].subjects),
    unit: group[0].unit,
    nature: group[0].nature,
    points,
    periods: new Set(dated.map((point) => point.at)).size,
    latest: steps.at(-1) ?? points.at(-1),
    previous: steps.at(-2),
    disputed: disputes,
  };
}

export function isActual(metric) {
  return metric.nature !== "target" && metric.nature !== "forecast";
}

function distinctParties(subjects) {
  const seen = new Map(subjects.map((party) => [party.id ?? party.name, party]));
  return [...seen.values()];
}

/** Periods for which sources give values that rounding does not explain: [{at, low, high, points}]. */
export function disputed(points) {
  const byPeriod = new Map();
  for (const point of points) {
    byPeriod.set(point.at, [...(byPeriod.get(point.at) ?? []), point]);
  }
  return [...byPeriod]
    .map(([at, all]) => ({ at, points: all, low: Math.min(...all.map((p) => p.value)), high: Math.max(...all.map((p) => p.value)) }))
    .filter(({ points: all, low: least, high: most }) => all.length > 1 && most - least > ROUNDING * Math.max(Math.abs(most), Math.abs(least)) / 2 && most !== least);
}

function byWeight(a, b) {
  return b.periods - a.periods || b.points.length - a.points.length || a.label.localeCompare(b.label);
}

/** The change from the value before: "+1.9%"; undefined where there is none or it says nothing. */
export function change(series) {
  const { latest, previous, unit } = series;
  if (!latest || !previous || !previous.value || unit === "rank" || unit === "percent") {
    return undefined;
  }
  const percent = ((latest.value - previous.value) / Math.abs(previous.value)) * 100;
  return (percent > 0 ? "+" : percent < 0 ? "−" : "±") + Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 1 : 0) + "%";
}
