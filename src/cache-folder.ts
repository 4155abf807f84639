/**
 * Where Astro keeps what it has rendered, from the root of the project. Each content folder has a cache of its own:
 * Astro's is by entry, and two folders may share an address.
 */
export function cacheFolder(content = process.env['SIGNPOST_CONTENT'] || 'content'): string {
  return `node_modules/.astro/${content.replace(/[^\w-]+/g, '-')}`;
}
