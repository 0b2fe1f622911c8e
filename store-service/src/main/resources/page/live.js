// Whether what is shown is what is known. New agreements arrive as server-sent events; without them the page asks again
// every few seconds, and while the server is silent it says so and goes on with what it has.
import { get } from "./api.js";

const EVERY_MS = 5_000;

class Live extends EventTarget {
  #label;
  #stats;
  #timer;

  /** Shows the state in this element, from now on. */
  show(element) {
    this.#label = element;
    this.#say("connecting", "connecting");
    this.#ask();
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) {
        clearTimeout(this.#timer);
        this.#ask();
      }
    });
  }

  /** What the store last said it holds; undefined until it has answered. */
  get stats() {
    return this.#stats;
  }

  async #ask() {
    try {
      const stats = await get("/api/stats");
      const changed = this.#stats && JSON.stringify(stats) !== JSON.stringify(this.#stats);
      this.#stats = stats;
      const behind = stats.articles - stats.read;
      this.#say(behind > 0 ? "behind" : "live", behind > 0 ? `catching up ${behind.toLocaleString("en")}` : "live");
      if (changed) {
        this.dispatchEvent(new Event("change"));
      }
    } catch {
      this.#say("offline", "offline, retrying");
    }
    this.#timer = setTimeout(() => (document.hidden ? undefined : this.#ask()), EVERY_MS);
  }

  #say(state, words) {
    if (this.#label && this.#label.textContent !== words) {
      this.#label.dataset.state = state;
      this.#label.textContent = words;
    }
  }
}

export const live = new Live();
