import type { DiscoverySolutions } from './schemas.ts';

/** The answer of a `discoverySolutions` file for a product in a cloud, as its documentation says to read it. */
export function readAnswer({ value }: DiscoverySolutions, cloud: string, productPesId?: string) {
  const answers = value[0]?.properties.x.answers.filter(({ clouds }) => clouds.some((id) => id === cloud));
  const naming = (product: string) => answers?.find(({ productPesIds }) => productPesIds?.includes(product));
  if (productPesId === undefined) return answers?.find(({ productPesIds }) => productPesIds === undefined);
  return naming(productPesId) ?? naming('*');
}
