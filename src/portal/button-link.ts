import { shown } from '../schemas/fields.ts';

const SCHEME = /^\s*button-link:/i;

/** Whether the address of a link is `button-link:` and an address, which the portal drew as a button. */
export function isButtonLink(address: string): boolean {
  return SCHEME.test(address);
}

/**
 * Where a `button-link:` leads.
 *
 * @returns the https address, or the sentence that says what was found and what was expected
 */
export function parseButtonLink(address: string): URL | string {
  const target = address.replace(SCHEME, '').trim();
  const url = URL.canParse(target) ? new URL(target) : undefined;
  return url?.protocol === 'https:'
    ? url
    : `${shown(address)} does not lead to a page. Expected button-link: and an address that starts with https://.`;
}
