// Where the reader is, as a URL: the view's name, what it shows, and its filters. A link shows what its sender saw.

export const VIEWS = ["agreements", "figures", "parties", "articles", "feed", "ops"];

/** "/articles/ab12?at=4" is {view: "articles", id: "ab12", query: URLSearchParams}. Unknown paths are agreements. */
export function parse(url) {
  const { pathname, searchParams } = new URL(url, "http://page.invalid");
  const [view, id] = pathname.split("/").filter(Boolean).map(decoded);
  return VIEWS.includes(view) ? { view, id, query: searchParams } : { view: "agreements", id: undefined, query: searchParams };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function format(view, id, query) {
  const path = "/" + view + (id ? "/" + encodeURIComponent(id) : "");
  const search = query ? query.toString() : "";
  return search ? path + "?" + search : path;
}

/** A copy of the query with name set to the value, or without it. */
export function withValue(query, name, value) {
  const changed = new URLSearchParams(query);
  changed.delete(name);
  if (value !== undefined && value !== null && value !== "") {
    changed.set(name, value);
  }
  return changed;
}

/** A copy of the query with one more value of the name; a value that is there already is not doubled. */
export function withAdded(query, name, value) {
  const changed = new URLSearchParams(query);
  if (!changed.getAll(name).includes(value)) {
    changed.append(name, value);
  }
  return changed;
}

/** A copy of the query without this one value of the name. */
export function withoutValue(query, name, value) {
  const changed = new URLSearchParams();
  for (const [key, one] of query) {
    if (key !== name || one !== value) {
      changed.append(key, one);
    }
  }
  return changed;
}

/** Only the parameters of these names: what the API is asked with. */
export function only(query, names) {
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
}

export function go(url, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", url);
  dispatchEvent(new Event("addresschange"));
}
