/** What an article is for its reader. The order is the order of every list of kinds. */
export const kinds = {
  troubleshooting: {
    title: 'Troubleshooting',
    path: '/troubleshooting/',
    summary: 'Something fails. Find the cause and mend it.',
  },
  'how-to': {
    title: 'How-to guides',
    path: '/how-to/',
    summary: 'You know what you want. Do it, step by step.',
  },
  faq: {
    title: 'FAQ',
    path: '/faq/',
    summary: 'Short questions with direct answers.',
  },
  licensing: {
    title: 'Licensing',
    path: '/licensing/',
    summary: 'Which plan you need, and for whom.',
  },
  concept: {
    title: 'Concepts',
    path: '/concepts/',
    summary: 'How it works, and why it does what it does.',
  },
  reference: {
    title: 'Reference',
    path: '/reference/',
    summary: 'Limits, addresses, roles and names to look up.',
  },
} as const satisfies Record<string, { title: string; path: `/${string}/`; summary: string }>;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];
