import type { PortalTarget } from './portal-target.ts';

/**
 * A link to a portal as HTML; its words alone where there is no address.
 *
 * @param words - HTML
 * @param attributes - more attributes of the link, as HTML that starts with a space
 */
export function linkHtml(
  { href, template, hint, button }: PortalTarget,
  words: string,
  attributes = '',
): string {
  const fill = template ? ` data-portal-template="${escapeHtml(template)}"` : '';
  const link = href
    ? `<a href="${escapeHtml(href)}" rel="noopener external"${button ? ' class="button-link"' : ''}${fill}${attributes}>${words}</a>`
    : words;
  if (!hint) return link;
  const mark = href && template && !hint.lasting ? ' data-portal-hint' : '';
  return `${link} <span class="portal-hint"${mark}>(${escapeHtml(hint.lead)} <strong>${escapeHtml(hint.open)}</strong>)</span>`;
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
