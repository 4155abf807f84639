import { contextOf, leaveContext } from './context.ts';
import { openOutside, takeContextAlong } from './links.ts';
import { readMessage, SIGNATURE, type said } from './message.ts';
import { readAuthority } from './trusted-authority.ts';

/**
 * A page in the portal's pane: it says that it is there, takes the portal's theme, and keeps to the frame. It is loaded
 * in a frame only, and does nothing unless a listed portal is what frames it. What the portal says is read in
 * `message.ts`; the page never asks for a token.
 */

/** `portalOrigins()` of the build, with spaces between. */
declare const PORTAL_ORIGINS: string;

const { dataset } = document.documentElement;
const context = contextOf(location.search);
const authority = readAuthority(context.trustedAuthority, PORTAL_ORIGINS.split(' '));

if (authority && isParent(authority)) begin(authority);
else delete dataset['pane'];

/** Where the browser says who frames the page, that is who the address has to name. */
function isParent(origin: string): boolean {
  return ['null', origin].includes(location.ancestorOrigins?.[0] ?? 'null');
}

function begin(authority: string): void {
  const say = (kind: keyof typeof said) => parent.postMessage({ signature: SIGNATURE, kind }, authority);

  showTheme(context.pane ?? 'system');
  openOutside();
  // Results of a search come later.
  new MutationObserver(openOutside).observe(document.body, { childList: true, subtree: true });
  takeContextAlong(context);

  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== authority || source !== parent) return;
    const { theme, values } = readMessage(data) ?? {};
    if (theme) showTheme(theme);
    if (values) void import('./fill-links.ts').then(({ fillLinks }) => fillLinks(values, authority));
  });
  addEventListener('focus', () => say('framebusy'));
  addEventListener('blur', () => say('frameidle'));

  say('ready');
  say('revealcontent');
  const complete = () => say('initializationcomplete');
  if (document.readyState === 'complete') complete();
  else addEventListener('load', complete);
}

/** `../theme/apply.js` sets it before the next page of the frame is drawn. */
function showTheme(theme: string): void {
  dataset['pane'] = theme;
  context.pane = theme;
  leaveContext(context);
}
