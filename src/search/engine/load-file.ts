export const MANIFEST = '/search/index/manifest.json';

/** @throws when the file is neither to be had nor in the browser's cache */
export async function loadFile(url: string): Promise<Response> {
  // Without network, what was loaded before is good enough, however old.
  const response = await fetch(url).catch(() => fetch(url, { cache: 'force-cache' }));
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}
