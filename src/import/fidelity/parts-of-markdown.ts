import MarkdownIt from 'markdown-it';
import { type Parts, partsOfHtml } from './parts.ts';

/** Another Markdown parser than the one the import reads with, so that both would have to be wrong alike. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** Takes Markdown apart. Lines that hold nothing but the tag of a component of ours do not count. */
export function partsOfMarkdown(text: string): Parts {
  return partsOfHtml(markdown.render(text.replace(/^[ \t]*<\/?(?:Note|Warning)>[ \t]*$/gm, '')));
}
