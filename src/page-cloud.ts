import { readPageAddress } from './portal/page-address.ts';
import type { OpenCloud } from './schemas/clouds.ts';
import { siteCloud } from './site-cloud.ts';

/** The cloud that pages are written for where their address names none: whose hosts their links lead to. */
export const homeCloud = (): OpenCloud => siteCloud() ?? 'public';

/** The cloud that a page is for. */
export const cloudOfPage = (pathname: string): OpenCloud => readPageAddress(pathname).cloud ?? homeCloud();
