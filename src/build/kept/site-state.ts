import type { CatalogContent } from '../../catalog/from-content.ts';
import { today } from '../../dates.ts';
import { codeState } from './code-state.ts';
import { keyOf } from './kept-results.ts';

/**
 * Names the state of everything but articles that a site is made of: the code, the tables, where, for which cloud and
 * host it is published, and the day.
 *
 * @param root - the folder of the project
 */
export async function siteState(
  root: string,
  content: CatalogContent,
  variables: Readonly<Record<string, string | undefined>> = process.env,
  day = today(),
): Promise<string> {
  const { articles: _, ...others } = content;
  const ours = Object.entries(variables).filter(
    ([name]) => name.startsWith('SIGNPOST_') && name !== 'SIGNPOST_DIST',
  );
  return keyOf(await codeState(root), day, ours.sort(), others);
}
