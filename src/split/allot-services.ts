import type { Part } from '../schemas/part.ts';

/**
 * Gives every service a site. One that has a site keeps it, since addresses must last; the others go, the largest
 * first, to the site that has the least. Services that are gone are left out.
 *
 * @param sizes - files of each service
 */
export function allotServices(sizes: ReadonlyMap<string, number>, sites: readonly Part[]): Part[] {
  const parts = sites.map(({ id, services }) => ({
    id,
    services: services.filter((name) => sizes.has(name)),
  }));
  const taken = new Set(parts.flatMap(({ services }) => services));
  const filled = new Map(
    parts.map((part) => [part, part.services.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)]),
  );
  const free = [...sizes]
    .filter(([name]) => !taken.has(name))
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  for (const [name, size] of free) {
    const [least] = parts.toSorted((a, b) => (filled.get(a) ?? 0) - (filled.get(b) ?? 0));
    if (!least) throw new Error('There is no site to put services on.');
    least.services.push(name);
    filled.set(least, (filled.get(least) ?? 0) + size);
  }
  return parts.map(({ id, services }) => ({ id, services: services.sort() }));
}
