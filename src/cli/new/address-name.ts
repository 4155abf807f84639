const MOST = 60;

/** The name an article of this title has in its address: small letters, digits and hyphens, whole words. */
export function addressName(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept = words.filter((_, index) => words.slice(0, index + 1).join('-').length <= MOST);
  return kept.join('-') || (words[0] ?? '').slice(0, MOST);
}

/** A name that is not taken, however its letters are cased: itself, else the first free number after it. */
export function freeName(name: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!folded.has(candidate.toLowerCase())) return candidate;
  }
}
