/** Names alone: neither an asterisk nor an empty name is a host, though an address may hold both. */
const PLAIN = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/;

/**
 * Reads who frames the page from the parameter `trustedAuthority`, which portals write with a scheme or without.
 *
 * @param origins - who may frame the site, as Content-Security-Policy writes it: `https://portal.azure.com` is that
 * origin alone, `https://*.portal.azure.com` every host below it and not itself
 * @returns the origin, when it is a listed one and nothing more than an origin
 */
export function readAuthority(
  value: string | null | undefined,
  origins: readonly string[],
): string | undefined {
  if (!value) return undefined;
  const text = value.includes('//') ? value : `https://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.href !== `${url.origin}/` || !PLAIN.test(url.origin)) return undefined;
  const isListed = origins.some((listed) => {
    const [scheme, parent] = listed.split('*');
    // `parent` starts with the dot: without it, `xportal.azure.com` would pass for a host of `portal.azure.com`.
    return parent
      ? url.origin.startsWith(scheme ?? '') && url.origin.endsWith(parent)
      : url.origin === listed;
  });
  return isListed ? url.origin : undefined;
}
