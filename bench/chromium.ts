/** The installed browser, and the flags it needs on a machine without graphics or a way out. */
export const chromium = {
  path: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
  flags: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
} as const;
