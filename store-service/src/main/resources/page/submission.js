// What a reader pastes or drops, as the intake takes it.

const BY_NAME = { html: "text/html", htm: "text/html", txt: "text/plain", md: "text/plain", json: "application/json", ndjson: "application/x-ndjson", jsonl: "application/x-ndjson", xml: "application/xml", atom: "application/atom+xml", rss: "application/rss+xml" };

/** The media type by the file's name where it tells, else by how the text begins. */
export function mediaTypeOf(text, fileName = "") {
  const byName = BY_NAME[fileName.split(".").pop().toLowerCase()];
  if (byName && byName !== "application/xml" && fileName.includes(".")) {
    return byName;
  }
  const start = text.trimStart().slice(0, 2_000);
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(feed|entry)[\s>]/i.test(start)) {
    return "application/atom+xml";
  }
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(rss|item|rdf:RDF)[\s>]/i.test(start)) {
    return "application/rss+xml";
  }
  if (/^<(!doctype|[a-z!])/i.test(start)) {
    return "text/html";
  }
  if (/^\{/.test(start) && isJson(text)) {
    return "application/json";
  }
  return "text/plain";
}

function isJson(text) {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** The articles of an answer of the intake: one, or one for each entry of a feed or line. */
export function acceptedArticles(body) {
  return body?.articles ?? (body?.articleId ? [body] : []);
}
