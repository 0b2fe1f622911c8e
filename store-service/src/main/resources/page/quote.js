// Texts cut where findings begin and end, so that words can be marked where they stand.

/**
 * Cuts [from, to) of a text at the edges of spans.
 * @param {string} text UTF-16, which is what the offsets count
 * @param {{start: number, end: number}[]} spans may overlap, nest and reach over the edges
 * @returns {{text: string, spans: object[]}[]} pieces in order that join to text.slice(from, to)
 */
export function pieces(text, spans, from = 0, to = text.length) {
  const inside = spans.filter((span) => span.end > from && span.start < to && span.end > span.start);
  const cuts = new Set([from, to]);
  for (const span of inside) {
    cuts.add(Math.max(from, span.start));
    cuts.add(Math.min(to, span.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => ({
    text: text.slice(start, edges[i + 1]),
    spans: inside.filter((span) => span.start <= start && span.end >= edges[i + 1]),
  }));
}

/** A report as one would cite it: title, parties, the words and where they stand. */
export function citation({ title, evidence, article, url }) {
  const source = [article?.sourceName, article?.title && `“${article.title}”`, article?.published?.date].filter(Boolean).join(", ");
  return [`${title}: “${evidence}”`, source, article?.url ?? url].filter(Boolean).join(". ");
}
