import { site } from './site.ts';

/** A page of this machine: the only origins a build may trust besides those of `src/site.ts`. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1):\d{1,5}$/;

/**
 * The origins that may frame the site besides those of `src/site.ts`, for trying it out: `SIGNPOST_PORTAL_ORIGINS`, a
 * list with commas or spaces. They reach the script of the pane and what our own server sends, never the header files
 * that are published.
 *
 * @throws where an origin is not one of this machine: a portal that is real belongs into `src/site.ts`.
 */
export function triedOrigins(given = process.env['SIGNPOST_PORTAL_ORIGINS'] ?? ''): readonly string[] {
  const origins = given.split(/[\s,]+/).filter(Boolean);
  for (const origin of origins) {
    if (LOOPBACK.test(origin)) continue;
    throw new Error(
      `SIGNPOST_PORTAL_ORIGINS: "${origin}" is no origin of this machine. Expected one such as http://localhost:4400; ` +
        'list a portal in frameAncestors of src/site.ts.',
    );
  }
  return origins;
}

/** Every origin that may frame the site and speak to the script of the pane, as Content-Security-Policy writes them. */
export function portalOrigins(): readonly string[] {
  return [...site.frameAncestors, ...triedOrigins()];
}
