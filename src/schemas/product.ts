import { z } from 'zod';
import { guid, productPesId, text } from './fields.ts';

/** A product of the support system, one row of `content/products.yaml`. */
export const productSchema = z.strictObject({
  id: productPesId.describe('The support system’s digits, or the service GUID where no digits are known.'),
  name: text.describe('What an administrator would call it. The portal’s own names are not public.'),
  portal: z
    .enum(['portal', 'entra'], { error: 'is neither portal nor entra.' })
    .default('portal')
    .describe(
      'Where a support request for it is opened: the Azure portal, or the Microsoft Entra admin center.',
    ),
  guid: guid.optional().describe('The service GUID of the same product, as the newer portal sends it.'),
});

export type Product = z.output<typeof productSchema>;
