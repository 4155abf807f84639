/**
 * The clouds an article can be written for, by the portal's own code names. `blackforest` (Azure Germany) closed on
 * 2021-10-29: it is recognised so that it can be refused by name, and no article may claim it.
 */
export const clouds = {
  public: { name: 'Azure (global)', short: 'Global', open: true },
  fairfax: { name: 'Azure US Government', short: 'US Gov', open: true },
  mooncake: { name: 'Azure operated by 21Vianet', short: '21Vianet', open: true },
  usnat: { name: 'Azure US Government, USNat', short: 'USNat', open: true },
  ussec: { name: 'Azure US Government, USSec', short: 'USSec', open: true },
  blackforest: { name: 'Azure Germany', short: 'Germany', open: false },
} as const satisfies Record<string, { name: string; short: string; open: boolean }>;

export type Cloud = keyof typeof clouds;

/** A cloud that is still run: every cloud but the retired ones. */
export type OpenCloud = Exclude<Cloud, 'blackforest'>;

export const cloudNames = Object.keys(clouds) as Cloud[];

export const isOpenCloud = (cloud: Cloud): cloud is OpenCloud => clouds[cloud].open;

export const openCloudNames = cloudNames.filter(isOpenCloud);
