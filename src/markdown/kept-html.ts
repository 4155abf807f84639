import type { RootContent } from 'mdast';
import type { JsxNode } from './jsx-props.ts';

/** The HTML that Markdown has no sign for and that articles may use. */
const keptHtml: readonly string[] = ['br', 'kbd', 'sub', 'sup', 'details', 'summary', 'var'];

export const isKeptHtml = (name: string): boolean => keptHtml.includes(name);

/** A tag of an article as the HTML it is, around what it holds. */
export function htmlAsMarkdown({ name, children }: JsxNode): RootContent[] {
  const tag = (value: string): RootContent => ({ type: 'html', value });
  return name === 'br' ? [tag('<br>')] : [tag(`<${name}>`), ...children, tag(`</${name}>`)];
}
