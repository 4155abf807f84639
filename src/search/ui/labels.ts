import { clouds } from '../../schemas/clouds.ts';
import { kinds } from '../../schemas/kinds.ts';

const ownKinds = new Map<string, string>(Object.entries(kinds).map(([kind, { title }]) => [kind, title]));
const shortClouds = new Map<string, string>(Object.entries(clouds).map(([id, { short }]) => [id, short]));
const openClouds = Object.entries(clouds).filter(([, { open }]) => open);

/** What a kind is called; `code` is the page of an identifier, `checklist` that of a topic with questions only. */
export function kindTitle(kind: string): string {
  if (kind === 'checklist') return 'Checklist';
  return kind === 'code' ? 'Code' : (ownKinds.get(kind) ?? readable(kind));
}

/** The clouds a page is for, by their short names; nothing when it is for every open cloud, or says nothing of them. */
export function cloudNote(pageClouds: readonly string[]): string | undefined {
  if (pageClouds.length === 0 || pageClouds.length >= openClouds.length) return undefined;
  return `only in ${pageClouds.map((cloud) => shortClouds.get(cloud) ?? cloud).join(', ')}`;
}

/** An address part as words: `password-reset` is “Password reset”. */
export function readable(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
