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

/**
 * The sentences that a span stands in, so that a clause is not quoted out of its sentence.
 * @returns {{start: number, end: number}} within the paragraph of the span
 */
export function sentencesAround(text, paragraphs, span) {
  const paragraph = paragraphs.find((one) => one.start <= span.start && span.start < one.end) ?? span;
  const around = { start: span.start, end: span.end };
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text.slice(paragraph.start, paragraph.end))) {
    const start = paragraph.start + index;
    const end = start + segment.trimEnd().length;
    if (start <= span.start && span.start < end) {
      around.start = start;
    }
    if (start < span.end && span.end <= start + segment.length) {
      around.end = Math.max(span.end, end);
    }
  }
  return around;
}

/** A report as one would cite it: title, parties, the words and where they stand. */
export function citation({ title, evidence, article, url }) {
  const source = [article?.sourceName, article?.title && `“${article.title}”`, article?.published?.date].filter(Boolean).join(", ");
  return [`${title}: “${evidence}”`, source, article?.url ?? url].filter(Boolean).join(". ");
}
