// Marks by shape, drawn rather than typed so that every font shows the same: full, half, ring, dashed ring, cross.
import { html, svg } from "./lit.js";

const SHAPES = {
  signed: svg`<circle cx="6" cy="6" r="4.5" fill="currentColor"></circle>`,
  agreed: svg`<circle cx="6" cy="6" r="4.5"></circle><path d="M6,1.5a4.5,4.5 0 0 0 0,9z" fill="currentColor"></path>`,
  planned: svg`<circle cx="6" cy="6" r="4.5"></circle>`,
  talks: svg`<circle cx="6" cy="6" r="4.5" stroke-dasharray="1.8 1.73"></circle>`,
  ended: svg`<path d="M2,2L10,10M10,2L2,10"></path>`,
};

/** @param {string} tone signed, agreed, planned, talks or ended; beside a word, so no screen reader needs it */
export function markOf(tone) {
  return html`<svg class="mark-of" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">${SHAPES[tone]}</svg>`;
}
