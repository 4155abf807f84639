import { element } from '../dom.ts';
import sheet from '../search.css?url';

let loading: Promise<void> | undefined;

/**
 * The style of the search, once, on pages that do not bring it: it is loaded with the search, not with every page.
 * Resolves also when it cannot be loaded, since a plain search is better than none.
 */
export function loadStyles(): Promise<void> {
  loading ??= new Promise((resolve) => {
    const link = element('link', { rel: 'stylesheet', href: sheet });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
  return loading;
}
