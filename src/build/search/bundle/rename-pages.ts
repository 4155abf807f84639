import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keep } from '../../kept/kept-bytes.ts';
import { cardOf } from '../card-of.ts';
import { type Fragment, foundPage } from '../indexed-pages.ts';
import { readBundleFile, writeBundleFile } from './bundle-file.ts';
import { nameFor, type TablePage } from './bundle-tables.ts';

/** So many files of pages, which stand beside each other, share one of cards. */
const FILES_OF_CARDS = 2;

/**
 * Names the pages that share files anew. Pagefind's names are as random as they are many, and all of them come before the
 * first search; these begin with the name of the pages' cards, go on with that of their file, and differ only in the end.
 *
 * @returns the pages in the same order; as they were where each has a file to itself
 */
export async function renamePages(
  bundle: string,
  pages: readonly TablePage[],
  keep?: Keep,
): Promise<TablePage[]> {
  const groups = groupsOf(pages);
  if (!groups) return [...pages];
  const shares = Array.from({ length: Math.ceil(groups.length / FILES_OF_CARDS) }, (_, place) =>
    groups.slice(place * FILES_OF_CARDS, (place + 1) * FILES_OF_CARDS),
  );
  const renamed: TablePage[] = [];
  for (const share of shares) renamed.push(...(await renameShare(bundle, share, keep)));
  return renamed;
}

interface Group {
  name: string;
  pages: TablePage[];
}

/** The pages by their files, in order; `undefined` where some have none in common. */
function groupsOf(pages: readonly TablePage[]): Group[] | undefined {
  const groups: Group[] = [];
  for (const page of pages) {
    const [, , name] = page;
    if (name === '') return undefined;
    const last = groups.at(-1);
    if (last?.name === name) last.pages.push(page);
    else groups.push({ name, pages: [page] });
  }
  if (new Set(groups.map(({ name }) => name)).size < groups.length) {
    throw new Error('Pages that share a file do not follow each other in the index.');
  }
  return groups;
}

async function renameShare(
  bundle: string,
  groups: readonly Group[],
  keep: Keep | undefined,
): Promise<TablePage[]> {
  const fileOf = (name: string) => join(bundle, 'fragment', `${name}.pf_fragment`);
  const held = await Promise.all(
    groups.map(async ({ name, pages }) => {
      const file: Record<string, Fragment> = JSON.parse(
        (await readBundleFile(fileOf(name))).toString('utf8'),
      );
      return pages.map(([id]): Fragment => {
        const fragment = file[id];
        if (!fragment) throw new Error(`${name} does not hold the page ${id}.`);
        return fragment;
      });
    }),
  );
  const texts = held.map((fragments) => fragments.map((fragment) => JSON.stringify(fragment)));
  const cards = held.flat().map((fragment) => JSON.stringify(cardOf(foundPage('', fragment))));
  const cardsName = nameFor([...texts.flat(), ...cards]);
  const renamed = groups.map(async ({ name, pages }, place) => {
    const groupName = `${cardsName}${place}`;
    const idOf = (index: number) => `${groupName}${index.toString(36)}`;
    const entries = texts[place]?.map((text, index) => `${JSON.stringify(idOf(index))}:${text}`) ?? [];
    await writeBundleFile(fileOf(groupName), Buffer.from(`{${entries.join(',')}}`), keep);
    await rm(fileOf(name));
    return pages.map(([, words], index): TablePage => [idOf(index), words, groupName]);
  });
  return (await Promise.all(renamed)).flat();
}
