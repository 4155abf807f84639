/** Paths of the 16-pixel line icons: one stroke, round ends. */
export const icons = {
  troubleshooting:
    'M10.2 5.8 13.6 2.4a3.6 3.6 0 0 0-4.8 4.5L2.6 13.1a.9.9 0 0 0 1.3 1.3l6.2-6.2a3.6 3.6 0 0 0 4.5-4.8l-2.4 2.4z',
  'how-to': 'M2 3.5h1.5M2 8h1.5M2 12.5h1.5M6 3.5h8M6 8h8M6 12.5h8',
  faq: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.6M8 11.9v.1M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  licensing: 'M2 4.5h12v2a1.5 1.5 0 0 0 0 3v2H2v-2a1.5 1.5 0 0 0 0-3zM9.5 4.5v7',
  concept: 'M6 12.5h4M6.5 14.5h3M5.8 10.3a4.4 4.4 0 1 1 4.4 0v2.2H5.8z',
  reference: 'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.7 3.7',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  cloud: 'M4.6 12.5a3.1 3.1 0 0 1-.3-6.2 4 4 0 0 1 7.7.7 2.8 2.8 0 0 1-.4 5.5z',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.7a5.3 5.3 0 0 1 10.4 0',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 7.3v4M8 4.9V5',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
