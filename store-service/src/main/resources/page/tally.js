// One party's agreements counted: with whom, by which instruments, on what in which year.

/**
 * @param {object[]} agreements as the API gives them
 * @param {string} self code of a state, else the name
 */
export function tally(agreements, self) {
  const partners = new Map();
  const instruments = new Map();
  const contexts = new Map();
  const years = new Set();
  for (const agreement of agreements) {
    const codes = new Map(agreement.parties.map((party) => [party.id ?? party.name, party.name]));
    for (const [code, name] of codes) {
      if (code.toLowerCase() !== self.toLowerCase()) {
        add(partners, name);
      }
    }
    add(instruments, agreement.instrument);
    const year = (agreement.signed?.date ?? agreement.firstSeen?.date)?.slice(0, 4);
    if (year) {
      years.add(year);
      for (const context of agreement.contexts) {
        const counts = contexts.get(context) ?? {};
        counts[year] = (counts[year] ?? 0) + 1;
        contexts.set(context, counts);
      }
    }
  }
  const total = (counts) => Object.values(counts).reduce((sum, n) => sum + n, 0);
  return {
    partners: [...partners].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])),
    instruments: [...instruments].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])),
    contexts: [...contexts].sort((a, b) => (a[0] === "other") - (b[0] === "other") || total(b[1]) - total(a[1]) || a[0].localeCompare(b[0])),
    years: [...years].sort(),
  };
}

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
