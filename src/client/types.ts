/** The types of `/client.js`, and the file `/client.d.ts` as it is published. */

/** What to resolve. Each value may be spelt as a portal or a person spells it. */
export interface ResolveRequest {
  /** 7 to 9 digits, or a GUID. */
  supportTopicId?: string | undefined;
  /** 4 to 7 digits, or a service GUID. */
  productPesId?: string | undefined;
  /** A cloud's name, or the host or address of its portal. `public` when absent, unless the site is for one cloud. */
  cloud?: string | undefined;
  /** `provider/type`. */
  resourceType?: string | undefined;
  resourceTags?: readonly string[] | undefined;
  /** `generic`, `resource` and `apollo` ask for articles, the others for what has their name. */
  selfHelpType?: string | undefined;
  /** A client other than the portal, such as `partnercenter`. */
  clientId?: string | undefined;
  /** Whether a resource was picked. Assumed when there is a `resourceType`. */
  hasResource?: boolean | undefined;
}

/** How well an answer fits. Tell a reader whenever it is not `exact`. */
export type Match = 'exact' | 'other-product' | 'other-cloud' | 'questions-only' | 'product' | 'none';

/** Why an answer is not `exact`. */
export type Reason =
  | 'bad-topic'
  | 'bad-product'
  | 'bad-cloud'
  | 'retired-cloud'
  | 'unknown-topic'
  | 'not-for-product'
  | 'not-in-cloud'
  | 'nothing-asked';

export interface Answer {
  match: Match;
  /** Every way in which the answer is not what was asked. */
  reasons: Reason[];
  /** The request in its one form. */
  asked: { topicId?: string; productPesId?: string; cloud: string };
  /** The whole answer, best first; each address is that of the article's page for the cloud. Empty when nothing answers. */
  articles: { articleId: string; title: string; url: string }[];
}

export interface Article {
  /** The `articleId`. */
  solutionId: string;
  title: string;
  /** HTML without script, style, id or class; every link is whole. */
  content: string;
  x: {
    url: string;
    /** The address of the article as Markdown; on a large site with the others of its service. */
    markdown: string;
    description: string;
    kind: string;
    selfHelpType: string;
    supportTopicIds: string[];
    /** None means every product. */
    productPesIds: string[];
    clouds: string[];
    /** Where it is read in the clouds for which its text differs. */
    cloudUrls?: { [cloud: string]: string } | undefined;
    resourceTags: string[];
    /** YYYY-MM-DD. */
    reviewed: string;
    /** The day from which a dated change makes the article wrong, YYYY-MM-DD. */
    expires?: string | undefined;
    /** `unreachable` where the site is for a cloud from which the address cannot be reached. */
    sources: { title: string; url: string; unreachable?: true | undefined }[];
  };
}

/** What is thrown when the site cannot be reached or does not answer with what it should. */
export interface SiteError extends Error {
  name: 'SiteError';
  /** The address that was asked. */
  url: string;
  /** The status of the answer, when there was one. */
  status?: number;
}

export interface Client {
  /**
   * Which articles answer a support topic. What nobody covers is an answer too: `match` is `none`.
   * @throws SiteError
   */
  resolve(request: ResolveRequest): Promise<Answer>;
  /**
   * An article by its `articleId`, or `undefined` when there is none.
   * @throws SiteError
   */
  article(articleId: string): Promise<Article | undefined>;
  /** The address of the page that searches for something. */
  searchUrl(query: string): string;
}

/**
 * A client of the site at `base`, by default the site that `client.js` was loaded from. It reads the site's index once,
 * when it first resolves.
 */
export declare function createClient(base?: string | URL): Client;
