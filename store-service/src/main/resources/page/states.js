// The states every view has besides its data: waiting, failed, and nothing there yet.
import { html } from "./lit.js";

/** Bones in the place of rows, so that nothing jumps when they come. */
export function waiting(rows = 8) {
  return html`<div aria-busy="true" aria-label="Loading">
    ${Array.from({ length: rows }, () => html`<div class="row bones"><span class="bone short"></span><span class="bone long"></span></div>`)}
  </div>`;
}

export function failed(what, failure, retry) {
  return html`<div class="notice failed" role="alert">
    <h2>${what}</h2>
    <p>${failure.title}${failure.detail ? html`. ${failure.detail}` : ""}</p>
    <p><button class="button" @click=${retry}>Try again</button></p>
  </div>`;
}

/** What to do when nothing has been fed. */
export function nothingFed() {
  return html`<div class="notice">
    <h2>No article has been fed yet</h2>
    <p>Paste one at <a href="/feed">Feed</a>, or send a file from a terminal:</p>
    <pre>curl -H 'Content-Type: text/html' --data-binary @article.html ${location.origin}/page/feed</pre>
  </div>`;
}
