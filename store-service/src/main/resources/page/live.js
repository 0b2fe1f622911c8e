// Whether what is shown is what is known. The store tells of changes as server-sent events; where it cannot, the page asks
// every few seconds. While the server is silent the page says so and goes on with what it has.
import { get } from "./api.js";

const EVERY_MS = 5_000;
/** While the stream is open, asking only checks that it still tells the truth. */
const EVERY_MS_STREAMING = 30_000;
/** Changes come in bursts, an article's findings one after the other. */
const BURST_MS = 250;

class Live extends EventTarget {
  #label;
  #stats;
  #timer;
  #burst;
  #stream;

  /** Shows the state in this element, from now on. */
  show(element) {
    this.#label = element;
    this.#say("connecting", "connecting");
    this.#ask();
    this.#listen();
    document.addEventListener("visibilitychange", () => document.hidden || this.#ask());
  }

  /** What the store last said it holds; undefined until it has answered. */
  get stats() {
    return this.#stats;
  }

  #listen() {
    this.#stream = new EventSource("/api/agreements/stream");
    for (const event of ["new", "updated", "withdrawn", "reset"]) {
      this.#stream.addEventListener(event, () => this.#changed());
    }
  }

  #changed() {
    clearTimeout(this.#burst);
    this.#burst = setTimeout(() => {
      this.dispatchEvent(new Event("change"));
      this.#ask();
    }, BURST_MS);
  }

  async #ask() {
    clearTimeout(this.#timer);
    try {
      const stats = await get("/api/stats");
      const changed = this.#stats && JSON.stringify(stats) !== JSON.stringify(this.#stats);
      this.#stats = stats;
      const behind = stats.articles - stats.read;
      this.#say(behind > 0 ? "behind" : "live", behind > 0 ? `catching up ${behind.toLocaleString("en")}` : "live");
      if (changed) {
        this.#changed();
      }
    } catch {
      this.#say("offline", "offline, retrying");
    }
    const streaming = this.#stream?.readyState === EventSource.OPEN && this.#label.dataset.state === "live";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => document.hidden || this.#ask(), streaming ? EVERY_MS_STREAMING : EVERY_MS);
  }

  #say(state, words) {
    if (this.#label && this.#label.textContent !== words) {
      this.#label.dataset.state = state;
      this.#label.textContent = words;
    }
  }
}

export const live = new Live();
