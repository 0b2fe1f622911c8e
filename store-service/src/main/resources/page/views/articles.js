// An article: its clean text with what was read marked in it, the findings beside it, what cleaning took struck through.
import { html, render } from "../lit.js";
import { get } from "../api.js";
import { articleText, followScroll, jumpTo } from "../article.js";
import { day, headline, many, short } from "../words.js";
import { failed, nothingFed, waiting } from "../states.js";

export const title = "Article";

export function open(root, place) {
  return place.id ? new Article(root, place) : new Articles(root, place);
}

class Article {
  #root;
  #place;
  #stop = () => undefined;

  constructor(root, place) {
    this.#root = root;
    this.#place = place;
    this.#load();
  }

  update(place) {
    this.#place = place;
    jumpTo(this.#root, place.query.get("at"));
  }

  close() {
    this.#stop();
  }

  async #load() {
    render(waiting(6), this.#root);
    try {
      const article = await get("/api/articles/" + encodeURIComponent(this.#place.id));
      render(articleText(article), this.#root);
      document.title = short(article.title || "Article") + " · Pactwire";
      jumpTo(this.#root, this.#place.query.get("at"));
      this.#stop = followScroll(this.#root);
    } catch (failure) {
      render(failed(failure.status === 404 ? "There is no such article" : "The article could not be loaded", failure, () => this.#load()), this.#root);
    }
  }
}

/** Without an id: all of them, newest first. */
class Articles {
  #root;
  #items = [];
  #next;

  constructor(root) {
    this.#root = root;
    render(waiting(), root);
    this.#load();
  }

  async #load() {
    try {
      const page = await get("/api/articles?limit=100" + (this.#next ? "&cursor=" + encodeURIComponent(this.#next) : ""));
      this.#items = [...this.#items, ...page.items];
      this.#next = page.next;
      render(this.#template(), this.#root);
    } catch (failure) {
      render(failed("The articles could not be loaded", failure, () => this.#load()), this.#root);
    }
  }

  #template() {
    if (this.#items.length === 0) {
      return nothingFed();
    }
    return html`<div class="heading"><h1>Articles</h1></div>
      <ul>${this.#items.map((article) => html`<li class="row article-row">
        <time class="when">${article.published ? day(article.published.date) : "no date"}</time>
        <div class="what"><a href="/articles/${article.id}"><bdi>${short(headline(article.title), 240)}</bdi></a>
          <div class="quiet tags"><bdi>${[article.sourceName && short(article.sourceName), many(article.words, "word")].filter(Boolean).join(" · ")}</bdi></div></div></li>`)}</ul>
      ${this.#next ? html`<p class="more"><button class="button" @click=${() => this.#load()}>Show more</button></p>` : ""}`;
  }
}
