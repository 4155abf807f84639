import type { MDXInstance } from 'astro';
import { type ComponentName, componentNames } from '../../schemas/components.ts';

/** A component in use: the same file as it is shown and as it is written. */
export interface Example {
  name: ComponentName;
  Content: MDXInstance<Record<string, never>>['Content'];
  source: string;
}

const folder = '../article/examples';
const shown = import.meta.glob<MDXInstance<Record<string, never>>>('../article/examples/*.mdx', {
  eager: true,
});
const written = import.meta.glob<string>('../article/examples/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** One example a component, in the order of the table. A component without one fails the build. */
export const examples: readonly Example[] = componentNames.map((name) => {
  const path = `${folder}/${name}.mdx`;
  const Content = shown[path]?.Content;
  const source = written[path];
  if (!Content || source === undefined) {
    throw new Error(
      `The component <${name}> has no example. Expected src/components/article/examples/${name}.mdx.`,
    );
  }
  return { name, Content, source: source.trim() };
});
