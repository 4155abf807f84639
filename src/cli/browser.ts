import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Makes sure that there is a browser to test in: an installed Chromium, else the one Playwright downloads. */
const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', chromium.executablePath()];
if (!installed.some((path) => path && existsSync(path))) {
  console.log('No Chromium is installed; Playwright downloads its own. Set CHROMIUM_PATH to use another.');
  const { status } = spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
