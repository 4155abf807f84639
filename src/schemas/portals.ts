import type { CloudFacts } from './cloud.ts';

/** The portals an article can link to, as a reader knows them. The keys are those of `hosts` in `content/clouds.yaml`. */
export const portals = {
  entra: 'Microsoft Entra admin center',
  portal: 'Azure portal',
  passwordReset: 'password reset page',
  registration: 'Security info page',
  docs: 'documentation',
} as const satisfies Partial<Record<keyof CloudFacts['hosts'], string>>;

export type Portal = keyof typeof portals;

export const portalNames = Object.keys(portals) as Portal[];
