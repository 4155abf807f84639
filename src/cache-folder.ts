/**
 * Where Astro keeps what it has rendered, from the root of the project. Each content folder has a cache of its own:
 * Astro's is by entry, and two folders may share an address. So has each cloud, for which a site may be built while
 * another is.
 */
export function cacheFolder(
  content = process.env['SIGNPOST_CONTENT'] || 'content',
  cloud = process.env['SIGNPOST_CLOUD'] ?? '',
): string {
  return `node_modules/.astro/${`${content} ${cloud}`.trim().replace(/[^\w-]+/g, '-')}`;
}
