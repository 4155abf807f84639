import { writeFile } from 'node:fs/promises';
import { headersFile, staticWebAppConfig } from '../build/headers.ts';
import { nginxConfig } from '../build/nginx.ts';

/** `npm run headers`: writes the hosts' header files from `src/site.ts` and `src/build/headers.ts`. */
await writeFile('public/_headers', headersFile());
await writeFile('public/staticwebapp.config.json', staticWebAppConfig());
await writeFile('docs/deploy/nginx.conf', nginxConfig());
