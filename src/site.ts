/** What an adopter changes: the name, the addresses, and who may show the site in a frame. */
export const site = {
  name: 'Signpost',
  tagline: 'Straight answers for Azure support topics',
  description:
    'Independent self-help for Azure administrators and users: exact answers for error codes, event ids and support topics.',
  /**
   * Where the site is published, without a trailing slash. Canonical links, the sitemap and the feed start with it.
   * `SIGNPOST_URL` says otherwise for one build.
   */
  url: (process.env['SIGNPOST_URL'] || 'https://signpost.example').replace(/\/+$/, ''),
  /** What it stands on: `azure-static-web-apps`, `cloudflare`, `storage` or `offline`. `SIGNPOST_HOST` says otherwise. */
  host: 'azure-static-web-apps' as string,
  /**
   * Where the other parts of a site stand that is split by service: their search is one. Without a trailing slash.
   * `SIGNPOST_SISTERS`, with commas between, says otherwise for one build.
   */
  sisters: [] as readonly string[],
  language: 'en',

  /** What the home page offers to search for: a code, an event, a symptom. */
  searchExamples: ['SSPR_0029', 'event 33004', 'no text message arrives'],

  /** The article that says what to collect before asking for help, by `articleId`; shown at the end of every article. */
  supportArticleId: 'sspr-support-checklist',
  /** Where a support request is opened. */
  supportRequest: {
    label: 'open a support request in the Microsoft Entra admin center',
    url: 'https://entra.microsoft.com/#view/Microsoft_Azure_Support/NewSupportRequestV3Blade',
  },
  /** Where "did this help?" leads, with `{answer}` (yes or no), `{path}` and `{articleId}`; none hides the question. */
  feedbackUrl: undefined as string | undefined,
  /** Where an article is edited, with `{file}`; none hides the link. */
  editUrl: undefined as string | undefined,

  /**
   * The origins whose pages may frame the site: the Azure portals and Entra admin centres of every open cloud. A
   * wildcard does not match its own parent, so both are listed.
   */
  frameAncestors: [
    'https://portal.azure.com',
    'https://*.portal.azure.com',
    'https://*.portal.azure.net',
    'https://portal.azure.us',
    'https://*.portal.azure.us',
    'https://portal.azure.cn',
    'https://*.portal.azure.cn',
    'https://portal.azure.eaglex.ic.gov',
    'https://portal.azure.microsoft.scloud',
    'https://entra.microsoft.com',
    'https://*.entra.microsoft.com',
    'https://entra.microsoft.us',
    'https://entra.microsoftonline.cn',
  ],
} as const;
