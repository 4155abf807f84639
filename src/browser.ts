import './theme/theme-chooser.ts';
import './search/open.ts';

if (window.parent !== window) void import('./pane/pane.ts');

/** What every page runs once it is there. None of it is needed to read the page. */
const day = new Date().toISOString().slice(0, 10);
for (const notice of document.querySelectorAll<HTMLElement>('[data-expires]')) {
  notice.hidden = (notice.dataset['expires'] ?? '') > day;
}
