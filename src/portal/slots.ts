/**
 * Links that only the portal can complete.
 *
 * A page is written for everyone, so a link to "your" virtual machine cannot name it. Such a link leads to the list
 * of all virtual machines, says what to open there, and carries what it would be:
 *
 * ```html
 * <a href="https://portal.azure.com/#view/…" data-portal-template="https://portal.azure.com/#view/E/B/id/{resourceId}">…</a>
 * <span data-portal-hint>(in the Azure portal, open <strong>…</strong>)</span>
 * ```
 *
 * - `data-portal-template` (on `a`): an address with slots, in the form of URI Templates (RFC 6570): `{resourceId}` and
 *   `{subscriptionId}` stand for the value percent-encoded, `{+resourceId}` for the resource id as a path.
 * - `data-portal-hint` (on the element after the link): what to open by hand; it is not needed once the link is filled.
 *   Where it must be read in any case, the attribute is not there.
 *
 * What a script in the portal's pane does when it is told the values, for each `a[data-portal-template]`:
 *
 * ```js
 * const url = fillSlots(link.dataset.portalTemplate, { resourceId, subscriptionId });
 * if (url) {
 *   link.href = url.href;
 *   const hint = link.nextElementSibling;
 *   if (hint?.matches('[data-portal-hint]')) hint.hidden = true;
 * }
 * ```
 *
 * This file runs in the browser and imports nothing.
 */

/** What the portal told the page. It came in a message, so nothing is taken for granted, not even that it is text. */
export interface SlotValues {
  resourceId?: unknown;
  subscriptionId?: unknown;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** `/subscriptions/<guid>[/resourceGroups/<name>]/providers/<namespace>/<type>/<name>…`: its GUID, and what it is of. */
const RESOURCE =
  /^\/subscriptions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/resourceGroups\/[^/]+)?\/providers\/[^/]+((?:\/[^/]+\/[^/]+)+)$/i;
/** A part that no name is: blank or dots alone, or with separators, escapes, quotes or characters that do not show. */
const NO_NAME = /^[\s.]*$|[\\?#%<>"`{}|^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const LONGEST = 2000;

/**
 * The address that a template stands for.
 *
 * @returns nothing where a value is missing or is not what it should be, or where the template is no address of a
 * portal: the link then stays as it is. The host is always the template's own.
 */
export function fillSlots(template: string, { resourceId, subscriptionId }: SlotValues): URL | undefined {
  const [, start] = /^(https:\/\/[a-z0-9.-]+\/)#/.exec(template) ?? [];
  if (start === undefined) return undefined;
  const resource = readResource(resourceId);
  const given = typeof subscriptionId === 'string' && GUID.test(subscriptionId) ? subscriptionId : undefined;
  // Two subscriptions at once cannot both be meant.
  if (given && resource && given.toLowerCase() !== resource.owner.toLowerCase()) return undefined;
  const values: Readonly<Record<string, string | undefined>> = {
    '{resourceId}': resource && encodeURIComponent(resource.id),
    '{+resourceId}': resource?.isTopLevel ? encodeURI(resource.id) : undefined,
    '{subscriptionId}': subscriptionId === undefined ? resource?.owner : given,
  };
  const slots = template.match(/\{[^}]*\}/g) ?? [];
  if (slots.some((slot) => values[slot] === undefined)) return undefined;
  const filled = template.replace(/\{[^}]*\}/g, (slot) => values[slot] ?? '');
  return URL.canParse(filled) && filled.startsWith(`${start}#`) ? new URL(filled) : undefined;
}

function readResource(id: unknown) {
  if (typeof id !== 'string' || id.length > LONGEST) return undefined;
  const [, owner, names = ''] = RESOURCE.exec(id) ?? [];
  if (
    owner === undefined ||
    id
      .slice(1)
      .split('/')
      .some((name) => NO_NAME.test(name))
  )
    return undefined;
  // The portal opens a resource by its path only where it stands in no other resource.
  return { id, owner, isTopLevel: names.split('/').length === 3 };
}
