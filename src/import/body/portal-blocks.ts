import type { Report } from '../anomalies.ts';
import { lineAt } from '../source/read-text.ts';
import type { Edit } from './edits.ts';
import { CODE } from './mask.ts';

/** No block of the portal is longer, in characters. */
const LONGEST = 4000;

const OPENING = /<(insight|metric|videogroup|video|azurekb)[ \t]*>/gi;
const FIELD = /<([A-Za-z]{1,40})[ \t]*>([^<]{0,2000})<\/[ \t]*([A-Za-z]{1,40})[ \t]*>/g;

type Fields = Record<string, string[]>;

/**
 * The portal's own blocks as Markdown: automatic checks and charts become a note that says what the portal does there,
 * videos become links, a list of community answers becomes a link to the search.
 */
export function convertPortalBlocks(
  text: string,
  mask: Uint8Array,
  title: string,
  report: Report,
  edits: Edit[],
): void {
  const folded = text.toLowerCase();
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    if ((mask[found.index] ?? 0) & CODE) continue;
    const name = (found[1] ?? '').toLowerCase();
    const closing = folded
      .slice(found.index, found.index + LONGEST)
      .search(new RegExp(`</[ \\t]*${name}[ \\t]*>`));
    if (closing === -1) continue;
    const end = text.indexOf('>', found.index + closing) + 1;
    const raw = text.slice(found.index, end);
    const written = write(name, fieldsOf(raw), title);
    if (!written) continue;
    const line = lineAt(text, found.index);
    report({ code: written.code, line, what: written.what, from: raw, to: written.markdown });
    edits.push({ start: found.index, end, text: `\n\n${written.markdown}\n\n` });
    OPENING.lastIndex = end;
  }
}

function fieldsOf(raw: string): Fields {
  const fields: Fields = {};
  for (const [, name = '', value = '', closing = ''] of raw.matchAll(FIELD)) {
    if (name.toLowerCase() !== closing.toLowerCase()) continue;
    const list = fields[name.toLowerCase()] ?? [];
    list.push(value.trim());
    fields[name.toLowerCase()] = list;
  }
  return fields;
}

function write(name: string, fields: Fields, title: string) {
  switch (name) {
    case 'insight':
      return {
        code: 'insight' as const,
        what: `The portal checks ${fields['symptomid']?.[0] || 'the resource'} here.`,
        markdown: '> [!NOTE]\n> In the Azure portal, automatic checks of your resource run at this place.',
      };
    case 'metric': {
      const shown = fields['title']?.[0] || fields['name']?.[0] || 'a metric of your resource';
      const metric = fields['name']?.[0] && fields['title']?.[0] ? ` (\`${plain(fields['name'][0])}\`)` : '';
      return {
        code: 'metric' as const,
        what: `The portal draws ${shown} here.`,
        markdown: `> [!NOTE]\n> In the Azure portal, a chart at this place shows: **${plain(shown)}**${metric}.`,
      };
    }
    case 'azurekb':
      return {
        code: 'community-search' as const,
        what: 'The portal lists answers of the community here.',
        markdown: `[Search for more about this](/search/?q=${encodeURIComponent(title).replace(/[()']/g, '')})`,
      };
    default:
      return writeVideos(fields);
  }
}

function writeVideos({ src = [], title = [] }: Fields) {
  const links = src.flatMap((address, index) => {
    if (!/^https:\/\/[^\s<>()]+$/.test(address)) return [];
    return [`[Video: ${plain(title[index] || address)}](${address})`];
  });
  if (links.length === 0) return undefined;
  return { code: 'video' as const, what: `${links.length} videos.`, markdown: links.join('\n\n') };
}

/** Words that no sign of Markdown makes anything of. */
const plain = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&{}]/g, '\\$&')
    .trim();
