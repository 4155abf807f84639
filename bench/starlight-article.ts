import { parse, stringify } from 'yaml';

const FRONTMATTER = /^---\n(.*?)\n---\n/s;
const HEAD_PARAGRAPHS = 3;

/**
 * An article of Signpost as a Starlight page: the same title and description, and the body of its Markdown twin, in
 * which every component is written out, so that both sites show the same words. A quoted note becomes an aside.
 */
export function toStarlight(source: string, twin: string): string {
  const frontmatter = FRONTMATTER.exec(source)?.[1];
  if (frontmatter === undefined)
    throw new Error('The article has no frontmatter, so Starlight gets no title.');
  const { pageTitle, description } = parse(frontmatter) as Readonly<Record<string, unknown>>;
  const body = twin.split('\n\n').slice(HEAD_PARAGRAPHS).join('\n\n');
  const asides = body.replace(
    /^> \*\*(Note|Warning)\*\*\n((?:>.*\n?)*)/gm,
    (_, label: string, text: string) => {
      const aside = label === 'Note' ? 'note' : 'caution';
      return `:::${aside}\n${text.replace(/^> ?/gm, '').trim()}\n:::\n`;
    },
  );
  return `---\n${stringify({ title: pageTitle, description })}---\n\n${asides}`;
}
