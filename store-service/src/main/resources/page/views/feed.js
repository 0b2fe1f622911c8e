// Feed: paste an article or drop files, and watch them go raw → clean → read → stored, then see what was found and why.
// A switch tries instead: the same cleaning and reading, and nothing is kept.
import { html, render, repeat, nothing } from "../lit.js";
import { Failure, get, post } from "../api.js";
import { acceptedArticles, mediaTypeOf } from "../submission.js";
import { explanationOf } from "../explanation.js";
import { articleText } from "../article.js";
import { follow } from "../sources.js";
import { many, short } from "../words.js";

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
  #trying = false;
  /** What was sent, the latest first: {key, name, mediaType, tried, sent, times by stage, article?, failure?}. */
  #runs = [];
  #shown;
  #followed;
  #busy = false;
  #closed = false;

  constructor(root) {
    this.#root = root;
    this.#draw();
  }

  close() {
    this.#closed = true;
  }

  async #sendText() {
    if (this.#text.trim() && !this.#busy) {
      this.#busy = true;
      await this.#send("pasted text", this.#text, mediaTypeOf(this.#text));
      this.#busy = false;
      this.#draw();
    }
  }

  async #sendFiles(files) {
    for (const file of files) {
      const text = await file.text();
      await this.#send(file.name, text, mediaTypeOf(text, file.name));
    }
  }

  async #send(name, body, mediaType) {
    const run = { key: crypto.randomUUID(), name, mediaType, tried: this.#trying, sent: performance.now(), times: {} };
    this.#runs = [run, ...this.#runs];
    this.#draw();
    const label = new URLSearchParams(Object.entries(this.#label).filter(([, value]) => value));
    const query = label.size ? "?" + label : "";
    try {
      await (run.tried ? this.#try(run, query, body) : this.#feed(run, query, body));
    } catch (failure) {
      run.failure = failure;
    }
    this.#draw();
  }

  /** Cleaning and reading by themselves; the answers are shown as the stored article would be. */
  async #try(run, query, body) {
    const { body: clean } = await post("/page/clean" + query, body, run.mediaType + ";charset=UTF-8");
    this.#reached(run, "clean");
    const explanation = await explanationOf(clean);
    this.#reached(run, "read");
    const { published, agreements, metrics } = explanation;
    run.article = { ...clean, id: clean.articleId, published: published ?? clean.published, agreements, metrics, explanation };
    this.#shown = run;
  }

  /** The intake's answer names one article, or one for each entry of a feed or line. */
  async #feed(run, query, body) {
    const { body: answer } = await post("/page/feed" + query, body, run.mediaType + ";charset=UTF-8");
    const runs = acceptedArticles(answer).map(({ articleId }) => ({ ...run, key: articleId + run.key, id: articleId, times: {} }));
    this.#runs = this.#runs.flatMap((one) => (one === run ? runs : [one]));
    this.#shown = undefined;
    runs.forEach((one) => {
      this.#reached(one, "raw");
      this.#watch(one);
    });
  }

  #reached(run, stage) {
    run.times[stage] ??= performance.now() - run.sent;
    this.#draw();
  }

  /** Asks until the article has been read and stored, rejected, or a minute has passed. */
  async #watch(run) {
    while (!this.#closed && run.times.stored === undefined && !run.failure) {
      try {
        this.#arrived(run, await get("/api/articles/" + run.id));
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

  /** The first findings tell that it has been read, the reading's end that all of it is stored. */
  #arrived(run, article) {
    this.#reached(run, "clean");
    if (article.current || article.agreements.length || article.metrics.length) {
      this.#reached(run, "read");
    }
    if (article.current) {
      this.#reached(run, "stored");
      run.article = article;
      this.#shown ??= run;
    }
  }

  #draw() {
    if (!this.#closed) {
      render(this.#template(), this.#root);
    }
  }

  #template() {
    return html`
      <div class="heading"><h1>Feed</h1><span class="quiet">Text, HTML, JSON, or Atom and RSS entries. Nothing leaves this server.</span></div>
      ${this.#form()}
      ${this.#runs.length ? html`<ul class="runs" aria-live="polite">${repeat(this.#runs, (run) => run.key, (run) => this.#run(run))}</ul>` : nothing}
      ${this.#shown ? repeat([this.#shown], (run) => run.key, ({ article }) => html`<hr>${articleText(article, { explain: true })}`) : nothing}`;
  }

  #form() {
    const over = (on) => (event) => {
      event.preventDefault();
      event.currentTarget.classList.toggle("over", on);
    };
    return html`<form class="feed" @submit=${(event) => (event.preventDefault(), this.#sendText())}
        @dragover=${over(true)} @dragleave=${over(false)}
        @drop=${(event) => {
          over(false)(event);
          this.#sendFiles(event.dataTransfer.files);
        }}>
      <label class="said" for="paste">Article as text or HTML</label>
      <textarea id="paste" rows="9" placeholder="Paste an article, or drop files here" spellcheck="false" .value=${this.#text}
        @input=${(event) => ((this.#text = event.target.value), this.#draw())}
        @keydown=${(event) => (event.ctrlKey || event.metaKey) && event.key === "Enter" && this.#sendText()}></textarea>
      <div class="filters">
        <button class="button primary" ?disabled=${this.#busy || !this.#text.trim()}>${this.#trying ? "Read it" : "Feed it"}</button>
        <label class="button">Choose files<input class="said" type="file" multiple accept=".html,.htm,.txt,.json,.xml,.atom,.rss,.ndjson,.jsonl"
          @change=${(event) => this.#sendFiles(event.target.files)}></label>
        <label class="tick"><input type="checkbox" role="switch" .checked=${this.#trying} @change=${(event) => ((this.#trying = event.target.checked), this.#draw())}> try only: read it, keep nothing</label>
        <span class="quiet grow">${this.#text.trim() ? "as " + mediaTypeOf(this.#text) : nothing}</span>
        ${this.#field("url", "Address, if known", "url")} ${this.#field("publishedAt", "Date, if known", "text")}
      </div>
    </form>
    <form class="filters follow" @submit=${(event) => (event.preventDefault(), this.#follow(event.target.elements.feed))}>
      <label class="tick"><span>Follow a feed</span> <input name="feed" type="url" required placeholder="Address of a feed or news sitemap"></label>
      <button class="button">Follow</button>
      <span class="quiet" role="status">${this.#followed ?? nothing}</span>
    </form>`;
  }

  /** From now on its articles come by themselves; how it does stands under Ops. */
  async #follow(input) {
    try {
      const source = await follow(input.value.trim());
      input.value = "";
      this.#followed = html`<bdi>${short(source.name ?? source.url)}</bdi> is followed; how it does stands in <a href="/ops">Ops</a>.`;
    } catch (failure) {
      this.#followed = html`<span class="dispute">${failure.title}${failure.detail ? ": " + failure.detail : nothing}</span>`;
    }
    this.#draw();
  }

  #field(name, label, type) {
    return html`<input type=${type} placeholder=${label} aria-label=${label} .value=${this.#label[name] ?? ""} @input=${(event) => (this.#label = { ...this.#label, [name]: event.target.value.trim() })}>`;
  }

  #run(run) {
    const { article, failure, tried } = run;
    const stages = tried ? ["clean", "read"] : ["raw", "clean", "read", "stored"];
    return html`<li class="run">
      <div><bdi>${article?.title || run.name}</bdi> <span class="quiet">${run.mediaType}${tried ? ", tried only" : nothing}</span>
        ${article && !tried ? html` · <a href="/articles/${run.id}">open</a>` : nothing}
        ${article && run !== this.#shown ? html` · <button class="link-button" @click=${() => ((this.#shown = run), this.#draw())}>show below</button>` : nothing}</div>
      <ol class="stages">${stages.map((stage) => this.#stage(run, stage))}</ol>
      ${article ? html`<p>${many(article.agreements.length, "agreement")}, ${many(article.metrics.length, "figure")}, ${many(article.removed.length, "line")} removed${tried ? "; nothing was kept" : nothing}</p>` : nothing}
      ${failure ? html`<p class="dispute" role="alert">${failure.title}${failure.detail ? ": " + failure.detail : nothing}</p>` : nothing}
    </li>`;
  }

  #stage({ times, failure }, stage) {
    const time = times[stage];
    return html`<li class=${time === undefined ? "due" : "done"}><strong>${stage}</strong> <span class="number quiet">${time === undefined ? (failure ? "not reached" : "…") : seconds(time)}</span></li>`;
  }
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(2) + " s";
}
