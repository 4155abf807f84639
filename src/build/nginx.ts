import { headerRules, headersFor } from './headers.ts';

/** Types that nginx does not know by itself; an address without one of its own is sent as it stands in its table. */
const types = {
  'application/jsonl': 'jsonl',
  'text/markdown': 'md',
  'application/wasm': 'pagefind',
  'application/cbor': 'pf_meta',
} as const;

/**
 * A server block for nginx that sends what the other hosts send. A location that adds a header inherits none, so that
 * each has them all.
 */
export function nginxConfig(): string {
  const locations = headerRules.map(({ path }) => {
    const isFolder = path.endsWith('*');
    const match = isFolder ? path.slice(0, -1) : `= ${path}`;
    const { 'Content-Type': type, ...headers } = headersFor(isFolder ? path.slice(0, -1) : path);
    const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
    const typed = type === undefined ? [] : [`types { }`, `default_type "${type}";`];
    return `  location ${match} {\n${[...typed, ...lines].map((line) => `    ${line}\n`).join('')}  }\n`;
  });
  const known = Object.entries(types).map(([type, ending]) => `    ${type} ${ending};\n`);
  return `# Written by npm run headers. Put your own names and certificate in.
server {
  listen 8080;
  server_name signpost.example;
  root /srv/signpost;
  index index.html;
  error_page 404 /404.html;
  charset utf-8;
  charset_types application/json application/jsonl application/xml text/css text/javascript text/markdown text/plain text/xml;
  gzip on;
  gzip_types application/json application/jsonl application/cbor application/javascript application/wasm application/xml image/svg+xml text/css text/javascript text/markdown text/plain text/xml;
  include mime.types;
  types {
${known.join('')}  }

${locations.join('\n')}}
`;
}
