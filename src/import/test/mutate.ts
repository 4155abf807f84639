/** A random number generator that gives the same numbers for the same seed: mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What breaks parsers, hides scripts, or looks like the end of something. */
const nasty: readonly string[] = [
  ...[
    '"',
    "'",
    '“',
    '`',
    '```\n',
    '\n',
    '\r\n',
    '\r',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u0000',
    ',',
    '=',
    '/>',
    '>',
    '<',
  ],
  ...[
    '<properties',
    '<!--',
    '-->',
    '<!--$x-->',
    '<!--/$x-->',
    ':::Section ',
    '---',
    '# ',
    '|--|',
    '\\',
    '&#x6A;',
    '&quot;',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> other\n',
    'pageTitle=',
    'pageTitle="again"',
    'selfHelpType="rca"',
  ],
  ...[
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mi xlink:href="javascript:alert(1)">',
  ],
  ...[
    '[x](javascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
  ],
  ...[
    '[x](data:text/html,<script>alert(1)</script>)',
    '<javascript:alert(1)>',
    '[r]\n\n[r]: javascript:alert(1)\n',
    '![x](javascript:alert(1))',
  ],
  ...[
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>">',
  ],
  ...[
    '<style>*{background:url(javascript:alert(1))}</style>',
    '<div style="x:expression(alert(1))" onclick=alert(1)>',
    '<form action=javascript:alert(1)>',
  ],
  ...[
    '<object data="javascript:alert(1)">',
    '<base href="//evil.example/">',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  ],
  ...[
    '<details open ontoggle=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<![CDATA[<script>alert(1)</script>]]>',
  ],
  ...[
    '{alert(1)}',
    'import x from "y"\n',
    'export const y = 1\n',
    '<Note on={alert(1)}>',
    '> [!NOTE]\n> {alert(1)} <script>\n',
    '[!WARNING] <br> {x}\n',
  ],
  ...[
    '<'.repeat(200),
    '['.repeat(200),
    '*'.repeat(201),
    '<a '.repeat(100),
    '"'.repeat(101),
    '> '.repeat(60),
    '&'.repeat(99),
    ' '.repeat(500),
    '\n\n'.repeat(99),
  ],
];

/** A text with a few mutations, as a file of one of the encodings seen. */
export function mutate(text: string, next: () => number): Uint8Array {
  const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T;
  const place = () => Math.floor(next() * (result.length + 1));
  let result = text;
  for (let count = 1 + Math.floor(next() * 4); count > 0; count -= 1) {
    const [start, length] = [place(), Math.floor(next() * 40)];
    const span = result.slice(start, start + length);
    const change = Math.floor(next() * 7);
    if (change <= 2) result = result.slice(0, start) + pick(nasty) + result.slice(start);
    else if (change === 3) result = result.slice(0, start) + result.slice(start + length);
    else if (change === 4) result = result.slice(0, start) + span + span + result.slice(start + length);
    else if (change === 5) result = result.slice(0, start) + pick(nasty) + result.slice(start + length);
    else if (next() < 0.3) result = result.slice(0, start);
    else result = result.slice(start) + result.slice(0, start);
  }
  return encode(result, next());
}

function encode(text: string, chance: number): Uint8Array {
  if (chance < 0.85) return new TextEncoder().encode(text);
  if (chance < 0.9) return Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
  if (chance < 0.95) return Uint8Array.from([...text].map((sign) => sign.charCodeAt(0) & 0xff));
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  const little = chance < 0.98;
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), little);
  return bytes;
}
