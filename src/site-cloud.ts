import { clouds, type OpenCloud, openCloudNames } from './schemas/clouds.ts';
import { didYouMean } from './schemas/nearest.ts';

/**
 * The one cloud the site is built for, from `SIGNPOST_CLOUD`; nothing when it is built for all of them.
 *
 * @throws when the value is not a cloud that is still run, with the nearest that is.
 */
export function siteCloud(value = process.env['SIGNPOST_CLOUD']): OpenCloud | undefined {
  const name = value?.trim().toLowerCase();
  if (!name) return undefined;
  const cloud = openCloudNames.find((known) => known === name);
  if (cloud) return cloud;
  const isRetired = Object.hasOwn(clouds, name);
  throw new Error(
    `SIGNPOST_CLOUD: "${value}" is ${isRetired ? 'a closed cloud' : 'not a cloud'}.${isRetired ? '' : didYouMean(name, openCloudNames)} Expected one of: ${openCloudNames.join(', ')}.`,
  );
}
