// Months as numbers, so that a timeline is arithmetic: January of year 0 is 0.

export function monthOf(iso) {
  const [year, month] = iso.split("-").map(Number);
  return year * 12 + (month - 1);
}

export function isoMonth(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Years that get a label: every one, or every 2nd, 5th, 10th …, so that at most so many stand there. */
export function labelledYears(first, last, most) {
  const from = Math.ceil(first / 12);
  const to = Math.floor(last / 12);
  const step = [1, 2, 5, 10, 20, 50, 100].find((s) => (to - from) / s < most) ?? 200;
  const years = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    years.push(year);
  }
  return years;
}

/** Months put together, so many to a bar: from the first month of each bar to its counts by tone. */
export function binned(months, size) {
  const bins = new Map();
  for (const [month, tones] of months) {
    const bin = Math.floor(month / size) * size;
    const sum = bins.get(bin) ?? {};
    for (const [tone, count] of Object.entries(tones)) {
      sum[tone] = (sum[tone] ?? 0) + count;
    }
    bins.set(bin, sum);
  }
  return bins;
}

/** Counts per month and tone from the API's {items: [{month, status, count}], undated}, and the months they reach over. */
export function timelineOf({ items: counts, undated }, toneOf) {
  const months = new Map();
  for (const { month, status, count } of counts) {
    const at = monthOf(month);
    const tones = months.get(at) ?? {};
    tones[toneOf(status)] = (tones[toneOf(status)] ?? 0) + count;
    months.set(at, tones);
  }
  const all = [...months.keys()];
  const total = (tones) => Object.values(tones).reduce((sum, n) => sum + n, 0);
  return {
    months,
    first: all.reduce((a, b) => Math.min(a, b), Infinity),
    last: all.reduce((a, b) => Math.max(a, b), -Infinity),
    most: [...months.values()].reduce((most, tones) => Math.max(most, total(tones)), 0),
    total: [...months.values()].reduce((sum, tones) => sum + total(tones), undated),
  };
}
