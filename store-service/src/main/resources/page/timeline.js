// The timeline beside the agreements: months to scale, one mark an agreement, dragged over to filter.
import { svg, html, nothing } from "./lit.js";
import { binned, isoMonth, labelledYears } from "./months.js";
import { TONES, day } from "./words.js";

/** Beyond this many in a month the marks become a bar. */
const DOTS = 18;
/** Bars thinner than this flicker: then a bar is a quarter, or a year. Pixels. */
const THINNEST = 4;
const LABEL = 40;

/**
 * @param {object} timeline from timelineOf
 * @param {object} options width, height in px; upright: months run down (newest on top) rather than to the right;
 *     selected: [first, last] months or undefined; select([first, last]) or select(undefined)
 */
export function timelineChart(timeline, { width, height, upright, selected, select }) {
  if (timeline.months.size === 0) {
    return nothing;
  }
  // A year's margin keeps a single month from filling the whole.
  const first = Math.min(timeline.first, timeline.last - 11);
  const count = timeline.last - first + 1;
  const along = (upright ? height : width) - 16;
  const across = (upright ? width - LABEL : height - 22) - 8;
  const step = along / count;
  const position = (month) => 8 + (upright ? timeline.last - month : month - first) * step;
  const box = (month, from, length) =>
    upright
      ? { x: LABEL + from, y: position(month), width: length, height: Math.max(step - 1, 2) }
      : { x: position(month), y: height - 22 - from - length, width: Math.max(step - 1, 2), height: length };
  const monthAt = (event) => {
    const edge = event.currentTarget.getBoundingClientRect();
    const offset = (upright ? event.clientY - edge.top : event.clientX - edge.left) - 8;
    const index = Math.max(0, Math.min(count - 1, Math.floor(offset / step)));
    return upright ? timeline.last - index : first + index;
  };
  return html`<svg class="timeline-chart ${upright ? "upright" : "flat"}" width=${width} height=${height} role="img"
      aria-label="Agreements by month, ${day(isoMonth(timeline.first))} to ${day(isoMonth(timeline.last))}; drag over months to filter"
      @pointerdown=${(event) => brush(event, monthAt, select)}>
    ${selected ? selection(selected, timeline, first, position, step, upright, width, height) : nothing}
    ${labelledYears(first, timeline.last, along / (upright ? 26 : 44)).map((year) => label(year, position, step, upright, width, height))}
    ${timeline.most > DOTS || step < THINNEST ? bars(timeline, across, step, box, upright) : [...timeline.months].map(([month, tones]) => dots(month, tones, timeline.most, across, box))}
  </svg>`;
}

function selection([from, to], timeline, first, position, step, upright, width, height) {
  const low = Math.max(from, first);
  const high = Math.min(to, timeline.last);
  if (low > high) {
    return nothing;
  }
  const start = Math.min(position(low), position(high));
  const length = (high - low + 1) * step;
  return upright
    ? svg`<rect class="selection" x="0" y=${start} width=${width} height=${length}></rect>`
    : svg`<rect class="selection" x=${start} y="0" width=${length} height=${height}></rect>`;
}

function label(year, position, step, upright, width, height) {
  const at = position(year * 12) + (upright ? step : 0);
  return upright
    ? svg`<line x1="0" x2=${width} y1=${at} y2=${at}></line><text x="0" y=${at - 3}>${year}</text>`
    : svg`<line x1=${at} x2=${at} y1="0" y2=${height - 18}></line><text x=${Math.min(at + 2, width - 28)} y=${height - 4}>${year}</text>`;
}

function told(tones) {
  return Object.entries(tones).map(([tone, n]) => `${n} ${tone}`).join(", ");
}

/** One mark an agreement. */
function dots(month, tones, most, across, box) {
  const size = Math.max(4, Math.min(7, across / most - 1));
  let from = 0;
  const shapes = TONES.filter((tone) => tones[tone]).flatMap((tone) =>
    Array.from({ length: tones[tone] }, () => {
      const { x, y, width, height } = box(month, from, size);
      from += size + 1;
      return svg`<circle class="mark ${tone}" cx=${x + width / 2} cy=${y + height / 2} r=${size / 2}></circle>`;
    }),
  );
  return svg`<g><title>${day(isoMonth(month))}: ${told(tones)}</title>${shapes}</g>`;
}

/** Where marks would not fit: a bar a month, a quarter or a year. */
function bars(timeline, across, step, box, upright) {
  const size = [1, 3, 12].find((months) => months * step >= THINNEST) ?? 12;
  const bins = [...binned(timeline.months, size)];
  const total = (tones) => Object.values(tones).reduce((sum, n) => sum + n, 0);
  const most = Math.max(...bins.map(([, tones]) => total(tones)));
  return bins.map(([month, tones]) => {
    let from = 0;
    const shapes = TONES.filter((tone) => tones[tone]).map((tone) => {
      const length = (tones[tone] / most) * across;
      const { x, y, width, height } = box(upright ? month + size - 1 : month, from, Math.max(length, 1));
      from += length;
      const thick = Math.max(size * step - 1, 2);
      return svg`<rect class="mark ${tone}" x=${x} y=${y} width=${upright ? width : thick} height=${upright ? thick : height}></rect>`;
    });
    const to = size > 1 ? " to " + day(isoMonth(month + size - 1)) : "";
    return svg`<g><title>${day(isoMonth(month))}${to}: ${told(tones)}</title>${shapes}</g>`;
  });
}

/** From press to release; a press without a move is one month, and a press on the one chosen month lets go of it. */
function brush(event, monthAt, select) {
  event.preventDefault();
  const chart = event.currentTarget;
  const start = monthAt(event);
  chart.setPointerCapture(event.pointerId);
  chart.addEventListener(
    "pointerup",
    (release) => {
      const end = monthAt({ currentTarget: chart, clientX: release.clientX, clientY: release.clientY });
      select([Math.min(start, end), Math.max(start, end)]);
    },
    { once: true },
  );
}
