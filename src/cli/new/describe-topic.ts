import { clouds } from '../../schemas/clouds.ts';
import type { Product } from '../../schemas/product.ts';
import type { Topic } from '../../schemas/topic.ts';

/** What a topic is, in three lines: its title, its products, its clouds. */
export function describeTopic(
  { id, title, products, clouds: offered }: Topic,
  known: readonly Product[],
): string {
  const name = (product: string) => known.find(({ id }) => id === product)?.name;
  const productNames = products.map((product) => [name(product), `(${product})`].filter(Boolean).join(' '));
  return [
    `${id}  ${title}`,
    `Products: ${productNames.join(', ') || 'every product'}`,
    `Clouds: ${offered.map((cloud) => clouds[cloud].short).join(', ') || 'none named'}`,
  ].join('\n');
}
