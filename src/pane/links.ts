import { type PaneContext, withContext } from './context.ts';

/**
 * Marks the links of the page that open outside the frame, for sight and for hearing: those that lead off the site, and
 * those to files, which a frame cannot show as they are meant.
 */
export function openOutside(): void {
  for (const link of document.links) {
    if (link.target || !/^https?:$/.test(link.protocol)) continue;
    if (link.origin === location.origin && link.pathname.endsWith('/')) continue;
    link.target = '_blank';
    link.relList.add('noopener');
    link.insertAdjacentHTML('beforeend', '<span class="visually-hidden"> (opens in a new tab)</span>');
  }
}

/** Sends the context along when a link to another page of the site is followed in the frame. */
export function takeContextAlong(context: PaneContext): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || link.target || link.origin !== location.origin) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Another part of this page: with any other query the page would be loaded anew.
    if (link.hash && link.pathname === location.pathname) link.search = location.search;
    else link.href = withContext(link.href, context);
  });
}
