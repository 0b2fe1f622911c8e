// A series as the store tells it, made ready to be drawn: when each figure holds and how high it stands.

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

/** The middle of a range; a decline counts downwards. */
export function signedValue(metric) {
  const value = (low(metric.value) + high(metric.value)) / 2;
  return metric.nature === "change" && metric.direction === "down" ? -value : value;
}

export function isActual(metric) {
  return metric.nature !== "target" && metric.nature !== "forecast";
}

/**
 * @param {object} detail of /api/series/{id}
 * @returns {{id, label, parties, unit, points, periods, disputed, change}} points by time, those without a period last;
 *     disputed: [{at, low, high, points}] where sources cannot both be right
 */
export function drawable(detail) {
  const points = detail.figures
    .map((metric) => ({ metric, at: yearOf(metric.period), value: signedValue(metric) }))
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  const dated = points.filter((point) => point.at !== undefined);
  return {
    id: detail.id,
    label: detail.indicator.label,
    parties: detail.subjects,
    unit: detail.unit,
    points,
    periods: new Set(dated.map((point) => point.at)).size,
    disputed: disputed(detail.disagreements, points),
    change: change(dated, detail.unit),
  };
}

function disputed(disagreements, points) {
  const byId = new Map(points.map((point) => [point.metric.id, point]));
  return disagreements
    .map(({ one, other }) => [byId.get(one), byId.get(other)])
    .filter((pair) => pair.every(Boolean))
    .map((pair) => ({ at: pair[0].at, points: pair, low: Math.min(...pair.map((p) => p.value)), high: Math.max(...pair.map((p) => p.value)) }));
}

/** From the period before to the last one, both as measured: "+1.9%"; undefined where that says nothing. */
function change(dated, unit) {
  const actual = dated.filter((point) => isActual(point.metric));
  const last = actual.at(-1);
  const before = actual.filter((point) => point.at < last?.at).at(-1);
  if (!before?.value || ["rank", "percent"].includes(unit)) {
    return undefined;
  }
  const percent = ((last.value - before.value) / Math.abs(before.value)) * 100;
  return (percent > 0 ? "+" : percent < 0 ? "−" : "±") + Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 1 : 0) + "%";
}
