// What codes, amounts and dates are called in front of people.

/** What every status comes to, in the order of a list to choose from. */
const STATUS = {
  signed: "signed",
  ratified: "signed",
  extended: "signed",
  agreed: "agreed",
  concluded: "agreed",
  announced: "agreed",
  planned: "planned",
  negotiating: "talks",
  suspended: "ended",
  terminated: "ended",
  rejected: "ended",
};
export const STATUSES = Object.keys(STATUS);
/** From firm to gone: the order in which stacked marks stand. */
export const TONES = ["signed", "agreed", "planned", "talks", "ended"];
export const INSTRUMENTS = [
  "treaty", "agreement", "framework_agreement", "memorandum", "joint_statement", "declaration", "contract", "protocol",
  "plan", "letter_of_intent", "pact", "deal", "other",
];
export const CONTEXTS = [
  "energy", "trade", "defence", "finance", "transport", "technology", "space", "agriculture", "education", "culture",
  "health", "environment", "nuclear", "investment", "security", "migration", "other",
];

export function statusTone(status) {
  return STATUS[status] ?? "talks";
}

/** "framework_agreement" is "framework agreement". */
export function plain(code) {
  return String(code ?? "").replaceAll("_", " ");
}

/** A state by its code, everybody else by name. */
export function partyCode(party) {
  return party.id ?? party.name;
}

export function partyLabel(party) {
  return short(partyCode(party));
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** ISO 8601, as exact as it is: "5 June 2019", "June 2019", "2019"; "2019-Q1" and "2023/2024" as figures state them. */
export function day(iso) {
  if (!iso) {
    return "no date";
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(iso);
  if (quarter) {
    return `Q${quarter[2]} ${quarter[1]}`;
  }
  if (iso.includes("/")) {
    return iso.split("/").map((end) => (end.length === 4 ? end : day(end))).join("–");
  }
  const [year, month, date] = iso.split("-");
  const name = MONTHS[Number(month) - 1];
  return date ? `${Number(date)} ${name} ${year}` : name ? `${name} ${year}` : year;
}

/** "5 Jun 2019": where a column is narrow. */
export function shortDay(iso) {
  return day(iso).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3));
}

const BASES = {
  given: "as the feeder gave it",
  "json-ld": "from the page's structured data",
  meta: "from the page's metadata",
  "time-element": "from the page's time element",
  url: "from the address",
  byline: "from the line under the title",
  feed: "from the feed",
  dateline: "from the dateline",
  weekday: "from the dateline and the weekday",
  text: "from the text",
};

/** How a publication date was found. */
export function basis(code) {
  return BASES[code] ?? "from " + plain(code).replaceAll("-", " ");
}

const SYMBOLS = { USD: "US$", EUR: "€", GBP: "£", JPY: "¥", CNY: "CN¥", AUD: "A$", CAD: "C$", INR: "₹", RUB: "₽", KRW: "₩", BRL: "R$" };
const PHYSICAL = { m3: "m³", m2: "m²", "J": "J", "W": "W", "W.h": "Wh" };

export function isMoney(unit) {
  return /^[A-Z]{3}$/.test(unit ?? "");
}

const WORDY = new Intl.NumberFormat("en", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });
const EXACT = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** 244800000000 is "244.8 billion", 51000 is "51,000": words from a million on. */
export function number(value) {
  return Math.abs(value) >= 1e6 ? WORDY.format(value) : EXACT.format(value);
}

/** A value with its unit: "US$244.8 billion", "25%", "2nd", "38 billion m³", "51,000 students". */
export function amount(value, unit) {
  if (value !== null && typeof value === "object") {
    return `${amount(value.min, unit)} to ${amount(value.max, unit)}`;
  }
  if (isMoney(unit)) {
    return SYMBOLS[unit] ? SYMBOLS[unit] + number(value) : `${unit} ${number(value)}`;
  }
  if (unit === "percent") {
    return number(value) + "%";
  }
  if (unit === "rank") {
    return ordinal(value);
  }
  const [scaled, name] = handy(value, unit);
  return `${number(scaled)} ${name}`;
}

/** Metres and grams as people say them. */
function handy(value, unit) {
  if (unit === "m" && Math.abs(value) >= 1000) {
    return [value / 1000, "km"];
  }
  if (unit === "kg" && Math.abs(value) >= 1000) {
    return [value / 1000, "t"];
  }
  if (unit === "g" && Math.abs(value) >= 1e6) {
    return [value / 1e6, "t"];
  }
  return [value, PHYSICAL[unit] ?? unit];
}

export function ordinal(value) {
  const tens = value % 100;
  const suffix = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return value + suffix;
}

const MODIFIERS = {
  approx: "about",
  at_least: "at least",
  at_most: "up to",
  more_than: "more than",
  less_than: "less than",
  nearly: "nearly",
};

/** The value as stated: "about US$250 billion". */
export function stated(metric) {
  const modifier = MODIFIERS[metric.modifier];
  const value = amount(metric.value, metric.unit);
  const signed = metric.nature === "change" && metric.direction ? (metric.direction === "down" ? "−" : "+") + value : value;
  return modifier ? `${modifier} ${signed}` : signed;
}

/** The scale of an axis: divisor and the unit in words, such as [1e9, "US$ billion"]. */
export function axisUnit(largest, unit) {
  const [divisor, word] = largest >= 1e12 ? [1e12, "trillion"] : largest >= 1e9 ? [1e9, "billion"] : largest >= 1e6 ? [1e6, "million"] : [1, ""];
  const name = isMoney(unit) ? (SYMBOLS[unit] ?? unit) : (PHYSICAL[unit] ?? unit);
  const words = isMoney(unit) ? [name, word] : [word, name];
  return [divisor, words.filter(Boolean).join(" ")];
}

/** A length of time as exact as one wants to know it: "8 s", "4 min", "3 h", "12 days". */
export function ago(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) {
    return seconds + " s";
  }
  if (seconds < 3_600) {
    return Math.floor(seconds / 60) + " min";
  }
  return seconds < 48 * 3_600 ? Math.floor(seconds / 3_600) + " h" : Math.floor(seconds / 86_400) + " days";
}

export function many(count, noun, plural = noun + "s") {
  return `${EXACT.format(count)} ${count === 1 ? noun : plural}`;
}

/** Titles stand in rows as sentences do: "agreement on settlements" begins with a capital there. */
export function headline(title) {
  return title ? title[0].toUpperCase() + short(title, 1_000).slice(1) : "Without a title";
}

/** A name or title that somebody made absurdly long, cut where a reader has seen enough. */
export function short(text, most = 160) {
  const value = String(text ?? "");
  return value.length <= most ? value : value.slice(0, most - 1) + "…";
}
