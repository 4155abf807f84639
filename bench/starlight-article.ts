import { parse, stringify } from 'yaml';

const FRONTMATTER = /^---\n(.*?)\n---\n/s;
const asides = { Note: 'note', Warning: 'caution' } as const;

/** An article of Signpost as a Starlight page: the same title, description and body; callouts become asides. */
export function toStarlight(source: string): string {
  const frontmatter = FRONTMATTER.exec(source)?.[1];
  if (frontmatter === undefined)
    throw new Error('The article has no frontmatter, so Starlight gets no title.');
  const { pageTitle, description } = parse(frontmatter) as Readonly<Record<string, unknown>>;
  const body = Object.entries(asides).reduce(
    (text, [component, aside]) =>
      text.replaceAll(`<${component}>`, `:::${aside}`).replaceAll(`</${component}>`, ':::'),
    source.replace(FRONTMATTER, ''),
  );
  return `---\n${stringify({ title: pageTitle, description })}---\n${body}`;
}
