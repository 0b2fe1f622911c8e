// Feed: paste an article or drop files, and watch them go raw → clean → read and stored, then see what was found.
import { html, render, nothing } from "../lit.js";
import { Failure, get, post } from "../api.js";
import { acceptedArticles, mediaTypeOf } from "../submission.js";
import { articleText } from "../article.js";
import { many } from "../words.js";

export const title = "Feed";
/** How often the store is asked about an article under way, and for how long. */
const EVERY_MS = 250;
const PATIENCE_MS = 60_000;

export function open(root) {
  return new Feed(root);
}

class Feed {
  #root;
  #text = "";
  #label = {};
  #runs = [];
  #shown;
  #busy = false;
  #closed = false;

  constructor(root) {
    this.#root = root;
    this.#draw();
  }

  close() {
    this.#closed = true;
  }

  async #feedText() {
    if (this.#text.trim()) {
      this.#busy = true;
      await this.#feed("pasted text", this.#text, mediaTypeOf(this.#text));
      this.#busy = false;
      this.#draw();
    }
  }

  async #feedFiles(files) {
    for (const file of files) {
      const text = await file.text();
      await this.#feed(file.name, text, mediaTypeOf(text, file.name));
    }
  }

  async #feed(name, body, mediaType) {
    const sent = performance.now();
    const label = new URLSearchParams(Object.entries(this.#label).filter(([, value]) => value));
    try {
      const answer = await post("/page/feed" + (label.size ? "?" + label : ""), body, mediaType + ";charset=UTF-8");
      for (const article of acceptedArticles(answer.body)) {
        const run = { name, mediaType, id: article.articleId, raw: performance.now() - sent, sent };
        this.#runs = [run, ...this.#runs];
        this.#watch(run);
      }
    } catch (failure) {
      this.#runs = [{ name, mediaType, failure }, ...this.#runs];
    }
    this.#draw();
  }

  /** Asks until the article has been read, rejected, or a minute has passed. */
  async #watch(run) {
    while (!this.#closed && !run.read && !run.failure) {
      try {
        const article = await get("/api/articles/" + run.id);
        run.clean ??= performance.now() - run.sent;
        if (article.current !== false) {
          run.read = performance.now() - run.sent;
          run.article = article;
          this.#shown ??= run;
        }
      } catch (failure) {
        if (failure.status !== 404 || /\brejected\b/.test(failure.detail)) {
          run.failure = failure;
        } else if (performance.now() - run.sent > PATIENCE_MS) {
          run.failure = new Failure("Still under way", "It has been accepted and will not be lost; this page has stopped watching.", 0);
        }
      }
      this.#draw();
      await new Promise((resume) => setTimeout(resume, EVERY_MS));
    }
  }

  #draw() {
    if (!this.#closed) {
      render(this.#template(), this.#root);
    }
  }

  #template() {
    return html`
      <div class="heading"><h1>Feed</h1><span class="quiet">Text, HTML, JSON, or Atom and RSS entries; nothing leaves this server.</span></div>
      <form class="feed" @submit=${(event) => (event.preventDefault(), this.#feedText())}
        @dragover=${(event) => (event.preventDefault(), event.currentTarget.classList.add("over"))}
        @dragleave=${(event) => event.currentTarget.classList.remove("over")}
        @drop=${(event) => {
          event.preventDefault();
          event.currentTarget.classList.remove("over");
          this.#feedFiles(event.dataTransfer.files);
        }}>
        <label class="said" for="paste">Article as text or HTML</label>
        <textarea id="paste" rows="9" placeholder="Paste an article, or drop files here" spellcheck="false" .value=${this.#text}
          @input=${(event) => ((this.#text = event.target.value), this.#draw())}
          @keydown=${(event) => (event.ctrlKey || event.metaKey) && event.key === "Enter" && this.#feedText()}></textarea>
        <div class="filters">
          <button class="button primary" ?disabled=${this.#busy || !this.#text.trim()}>Feed it</button>
          <label class="button">Choose files<input class="said" type="file" multiple accept=".html,.htm,.txt,.json,.xml,.atom,.rss,.ndjson,.jsonl"
            @change=${(event) => this.#feedFiles(event.target.files)}></label>
          ${this.#field("url", "Address (optional)", "url")} ${this.#field("publishedAt", "Date (optional)", "text")}
          <span class="quiet">${this.#text.trim() ? "as " + mediaTypeOf(this.#text) : nothing}</span>
        </div>
      </form>
      ${this.#runs.length ? html`<ul class="runs" aria-live="polite">${this.#runs.map((run) => this.#run(run))}</ul>` : nothing}
      ${this.#shown ? html`<hr>${articleText(this.#shown.article)}` : nothing}`;
  }

  #field(name, label, type) {
    return html`<input type=${type} placeholder=${label} aria-label=${label} .value=${this.#label[name] ?? ""} @input=${(event) => (this.#label = { ...this.#label, [name]: event.target.value.trim() })}>`;
  }

  #run(run) {
    const stage = (name, time, words) => html`<li class=${time === undefined ? "due" : "done"}><strong>${name}</strong> <span class="number quiet">${time === undefined ? (run.failure ? "not reached" : "…") : words ?? seconds(time)}</span></li>`;
    const article = run.article;
    return html`<li class="run">
      <div><bdi>${article?.title || run.name}</bdi> <span class="quiet">${run.mediaType}</span>
        ${article ? html` · <a href="/articles/${run.id}">open</a> · <button class="link-button" @click=${() => ((this.#shown = run), this.#draw())}>show below</button>` : nothing}</div>
      <ol class="stages">${stage("raw", run.raw)} ${stage("clean", run.clean)} ${stage("read and stored", run.read)}</ol>
      ${article ? html`<p>${many(article.agreements.length, "agreement")}, ${many(article.metrics.length, "figure")}, ${many(article.removed.length, "line")} removed</p>` : nothing}
      ${run.failure ? html`<p class="dispute" role="alert">${run.failure.title}${run.failure.detail ? ": " + run.failure.detail : nothing}</p>` : nothing}
    </li>`;
  }
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2) + " s";
}
