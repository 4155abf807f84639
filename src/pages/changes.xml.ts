import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { loadCatalog } from '../catalog/load.ts';
import { kinds } from '../schemas/kinds.ts';
import { site } from '../site.ts';

const MOST = 100;

/** The articles that changed last, as Atom. */
export const GET: APIRoute = async () => {
  const { articles } = await loadCatalog();
  const newest = [...articles]
    .sort((a, b) => (a.data.reviewed < b.data.reviewed ? 1 : a.data.reviewed > b.data.reviewed ? -1 : 0))
    .slice(0, MOST);
  const feed = new Feed({
    id: `${site.url}/`,
    link: `${site.url}/`,
    title: `${site.name}: changed articles`,
    description: site.description,
    language: site.language,
    copyright: '',
    generator: site.name,
    feedLinks: { atom: `${site.url}/changes.xml` },
    updated: new Date(`${newest[0]?.data.reviewed ?? '1970-01-01'}T00:00:00Z`),
  });
  for (const { path, data } of newest) {
    feed.addItem({
      id: `${site.url}${path}`,
      link: `${site.url}${path}`,
      title: data.pageTitle,
      description: data.description,
      date: new Date(`${data.reviewed}T00:00:00Z`),
      category: [{ name: kinds[data.kind].title }],
      author: [{ name: site.name }],
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
