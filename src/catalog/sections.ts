import { slug } from '../markdown/slug.ts';
import { serviceName } from './service-names.ts';

/** What a section is found from. */
export interface Sectioned {
  /** `<area>/<name>`. */
  id: string;
  data: {
    service?: string | undefined;
    resource?: string | undefined;
    productPesIds: readonly string[];
  };
}

/** What a large site is browsed by: everything about what people call one product, whatever the portal's numbers. */
export interface Section<T extends Sectioned = Sectioned> {
  slug: string;
  /** The page's path, `/products/<slug>/`. */
  path: string;
  name: string;
  /** Its articles, in the order of their addresses. */
  articles: T[];
  /** The products whose articles are mostly of this section, in code-point order. */
  products: string[];
}

export interface Sections<T extends Sectioned> {
  /** In the order of their names. */
  all: Section<T>[];
  of(item: Sectioned): Section<T> | undefined;
  ofProduct(pesId: string): Section<T> | undefined;
}

/**
 * Puts every article into one section: by the service and resource of its header; without these by what most articles
 * of its first product are, and last by its folder.
 *
 * @param others - what is not listed but says of which section a product is
 */
export function sectionsOf<T extends Sectioned>(
  articles: readonly T[],
  others: readonly Sectioned[] = [],
): Sections<T> {
  const nameOfProduct = mostOf(
    [...articles, ...others].flatMap(({ data }) => {
      const name = declaredName(data);
      return name ? data.productPesIds.map((pesId) => [pesId, name] as const) : [];
    }),
  );
  const nameOf = ({ id, data }: Sectioned) =>
    declaredName(data) ??
    data.productPesIds.map((pesId) => nameOfProduct.get(pesId)).find((name) => name) ??
    serviceName(id.slice(0, id.indexOf('/')));
  const bySlug = new Map<string, Section<T>>();
  const add = (name: string) => {
    const key = slug(name) || 'other';
    const known = bySlug.get(key);
    if (known) return known;
    const made: Section<T> = { slug: key, path: `/products/${key}/`, name, articles: [], products: [] };
    bySlug.set(key, made);
    return made;
  };
  const sectionOf = new Map<Sectioned['data'], Section<T>>();
  for (const article of articles) {
    const section = add(nameOf(article));
    section.articles.push(article);
    sectionOf.set(article.data, section);
  }
  const nameOfHolder = (pesId: string) => {
    const holder = articles.find(({ data }) => data.productPesIds.includes(pesId));
    return holder && nameOf(holder);
  };
  const ofProduct = new Map<string, Section<T>>();
  for (const pesId of [
    ...new Set([...articles, ...others].flatMap(({ data }) => data.productPesIds)),
  ].sort()) {
    const name = nameOfProduct.get(pesId) ?? nameOfHolder(pesId);
    if (!name) continue;
    const section = add(name);
    section.products.push(pesId);
    ofProduct.set(pesId, section);
  }
  return {
    all: [...bySlug.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    of: (item) => sectionOf.get(item.data) ?? bySlug.get(slug(nameOf(item)) || 'other'),
    ofProduct: (pesId) => ofProduct.get(pesId),
  };
}

function declaredName({ service, resource }: Sectioned['data']): string | undefined {
  // A header may name several; the first stands for all.
  const first = (value: string | undefined) => value?.split(',')[0]?.trim().toLowerCase() ?? '';
  const [provider, type] = first(resource).includes('/')
    ? first(resource).split('/', 2)
    : [first(service), first(resource)];
  return provider ? serviceName(provider, type) : undefined;
}

/** For each key the value it is paired with most; between equals the first in code-point order. */
function mostOf(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, value] of pairs) {
    const values = counts.get(key) ?? new Map<string, number>();
    counts.set(key, values.set(value, (values.get(value) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, values]) => {
      const [most] = [...values].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return [key, most?.[0] ?? ''];
    }),
  );
}
