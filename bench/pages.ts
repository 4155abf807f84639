/** The article that both sites show: its source, and its path on either site without slashes at its ends. */
export const article = {
  file: 'content/articles/password-reset/password-reset-problems.mdx',
  path: 'articles/password-reset/password-reset-problems',
} as const;

/** A page that a bench opens, and what it stands for. */
export interface SamplePage {
  kind: string;
  path: string;
  /** Whether the page shows an article, and so must keep within the budget. */
  showsArticle?: boolean;
}

/** One page of each kind of page that Signpost has. */
export const samplePages = [
  { kind: 'home', path: '/' },
  { kind: 'article', path: `/${article.path}/`, showsArticle: true },
  { kind: 'kind list', path: '/troubleshooting/' },
  { kind: 'topic, shown in place', path: '/t/32045826/', showsArticle: true },
  { kind: 'topic, as a list', path: '/t/32565598/' },
  { kind: 'product', path: '/p/14785/' },
  { kind: 'codes', path: '/codes/' },
  { kind: 'code', path: '/codes/sspr_0029/' },
  { kind: 'search', path: '/search/' },
  { kind: 'not found', path: '/no-such-page/' },
] as const satisfies readonly SamplePage[];
