import { fillSlots, type SlotValues } from '../portal/slots.ts';

/**
 * Fills the links that only the portal can complete, with what it says; see `../portal/slots.ts`. What cannot be filled
 * leads where it led when the page came, and says again what to open there.
 *
 * @param authority - the portal's origin. The last name of a host tells clouds apart: a resource of one cloud is not
 * looked for in the portal of another.
 */
export function fillLinks(values: SlotValues, authority: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-portal-template]')) {
    link.dataset['portalHome'] ??= link.href;
    const url = fillSlots(link.dataset['portalTemplate'] ?? '', values);
    const isFilled = url !== undefined && areOneCloud(url.hostname, authority);
    link.href = isFilled ? url.href : link.dataset['portalHome'];
    const hint = link.nextElementSibling;
    if (hint?.matches('[data-portal-hint]')) hint.toggleAttribute('hidden', isFilled);
  }
}

/** A portal that is tried out on this machine stands for that of every cloud, as it has no https. */
function areOneCloud(host: string, authority: string): boolean {
  return authority.startsWith('http:') || lastName(host) === lastName(authority);
}

/** `portal.azure.net` serves parts of the public portal. */
const lastName = (host: string) => host.split('.').pop()?.replace('net', 'com');
