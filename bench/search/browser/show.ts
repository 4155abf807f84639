import type { Hit } from '../peers/peer.ts';

declare global {
  interface Window {
    /** For who opens the page by a program: the hits without showing them. */
    benchSearch: (query: string) => Promise<Hit[]>;
  }
}

/** What a page of a peer does once its engine is loaded: search for `?q=` and list what was found. */
export async function show(search: (query: string) => Hit[] | Promise<Hit[]>): Promise<void> {
  window.benchSearch = async (query) => search(query);
  const query = new URLSearchParams(location.search).get('q');
  if (query === null) return;
  const list = document.createElement('ol');
  for (const { path, title } of await search(query)) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  document.body.append(list);
}
