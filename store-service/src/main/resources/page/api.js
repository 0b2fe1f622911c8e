// Asking the store. Errors are RFC 9457 problem details, or the network's silence; both become one Failure.

export class Failure extends Error {
  constructor(title, detail, status) {
    super(detail || title);
    this.title = title;
    this.detail = detail;
    this.status = status;
  }
}

export async function get(path, { signal } = {}) {
  return answer(await sent(path, { headers: { Accept: "application/json" }, signal }));
}

/** @returns {Promise<{status: number, body: any}>} the intake's own answer */
export async function post(path, body, contentType) {
  const response = await sent(path, { method: "POST", headers: { "Content-Type": contentType }, body });
  return { status: response.status, body: await answer(response) };
}

async function sent(path, options) {
  try {
    return await fetch(path, options);
  } catch (cause) {
    if (cause.name === "AbortError") {
      throw cause;
    }
    throw new Failure("The server does not answer", "It may be restarting. What is on the page stays; try again shortly.", 0);
  }
}

async function answer(response) {
  if (response.status === 401) {
    // The key was revoked while the page was open.
    location.assign("/sign-in?to=" + encodeURIComponent(location.pathname + location.search));
  }
  const text = await response.text();
  let body;
  try {
    body = text ? JSON.parse(text) : null;
  } catch {
    body = null;
  }
  if (!response.ok) {
    throw new Failure(body?.title ?? "Error " + response.status, body?.detail ?? "", response.status);
  }
  return body;
}
