import { cloudNames, isOpenCloud, type OpenCloud } from '../schemas/clouds.ts';

/** What the address of a page says it is about. */
export interface PageAddress {
  topicId?: string;
  productPesId?: string;
  /** `<area>/<name>` */
  articleId?: string;
  /** The GUID of a topic or of a product. */
  guid?: string;
  cloud?: OpenCloud;
}

/**
 * Reads a path of the site: `/articles/<area>/<name>/[<cloud>/]`, `/t/<topic>/[<cloud>/][pes/<product>/]`,
 * `/p/<product>/`, `/g/<guid>/`. Of other pages, and of clouds that are closed, there is nothing to say.
 */
export function readPageAddress(pathname: string): PageAddress {
  const [kind, first = '', ...rest] = pathname.split('/').filter((step) => step !== '');
  switch (kind) {
    case 't': {
      const product = rest[rest.indexOf('pes') + 1];
      return {
        topicId: first,
        ...(rest.includes('pes') && product ? { productPesId: product } : {}),
        ...cloudOf(rest[0]),
      };
    }
    case 'articles':
      return rest[0] ? { articleId: `${first}/${rest[0]}`, ...cloudOf(rest[1]) } : {};
    case 'p':
      return { productPesId: first };
    case 'g':
      return { guid: first };
    default:
      return {};
  }
}

function cloudOf(step: string | undefined): { cloud?: OpenCloud } {
  const cloud = cloudNames.find((name) => name === step);
  return cloud && isOpenCloud(cloud) ? { cloud } : {};
}
