// What a reader takes away: tables as CSV, charts as SVG. Made in the browser from what is on the page.

/** RFC 4180. A cell that a spreadsheet would run as a formula is made harmless by an apostrophe. */
export function csv(rows) {
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(value) {
  let text = value === null || value === undefined ? "" : String(value);
  if (typeof value !== "number" && /^[=+\-@\t\r]/.test(text)) {
    text = "'" + text;
  }
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

const SVG = "http://www.w3.org/2000/svg";
/** Room over the chart for its name. */
const TITLE_HEIGHT = 28;

/** An SVG that stands alone: its name stands over it, its computed colours and type are written onto its elements. */
export function standaloneSvg(svg, title) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order", "font-family", "font-size", "font-weight", "text-anchor", "opacity"]) {
      element.setAttribute(name, style.getPropertyValue(name));
    }
    for (const name of ["class", "tabindex", "role", "aria-label", "aria-hidden"]) {
      element.removeAttribute(name);
    }
  });
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height")) + TITLE_HEIGHT];
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("height", height);
  copy.setAttribute("viewBox", `0 ${-TITLE_HEIGHT} ${width} ${height}`);
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.documentElement);
  copy.prepend(
    drawn("rect", { y: -TITLE_HEIGHT, width, height, fill: backgroundColor }),
    drawn("text", { y: -8, fill: color, "font-family": fontFamily, "font-size": "15px", "font-weight": 600 }, title),
  );
  return new XMLSerializer().serializeToString(copy);
}

function drawn(name, attributes, text = "") {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.textContent = text;
  return element;
}

export function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.replace(/[^\w.-]+/g, "-").slice(0, 80);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
