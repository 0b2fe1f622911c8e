// lit-html from its webjar: templates whose values are text, never markup, so that no article can run or break anything.
export { html, svg, render, nothing } from "/webjars/lit-html/lit-html.js";
export { guard } from "/webjars/lit-html/directives/guard.js";
export { repeat } from "/webjars/lit-html/directives/repeat.js";
