import type { ResolveTables } from '../catalog/resolve.ts';

type TopicAlias = { topicId: string; productPesId?: string };

/** The topic aliases as pairs, without keys that hold nothing: JSON has no `undefined`. */
export function entriesOf(aliases: ResolveTables['topicAliases']): [string, TopicAlias][] {
  return [...(aliases ?? [])].map(([guid, { topicId, productPesId }]) => [
    guid,
    { topicId, ...(productPesId ? { productPesId } : {}) },
  ]);
}
