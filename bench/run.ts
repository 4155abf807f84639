import { installPeers } from './install-peers.ts';

/** `npm run bench [name]`: a bench ends with 1 when what it shows is not as it should be. */
interface Bench {
  shows: string;
  /** Whether it measures others, whose packages have to be installed. */
  peers: boolean;
  /** Loaded when it is wanted, after what it needs has been installed. */
  load(): Promise<() => Promise<boolean>>;
}

const benches: Readonly<Record<string, Bench>> = {
  check: {
    shows: 'how long the content check takes on 10,984 articles',
    peers: false,
    load: async () => (await import('./check.ts')).benchCheck,
  },
  build: {
    peers: true,
    shows:
      'what a build of a corpus costs beside bare Astro, Starlight and Hugo: time, memory, files; -- --corpus <folder>',
    load: async () => (await import('./build.ts')).benchBuild,
  },
  weight: {
    peers: true,
    shows:
      'bytes, requests, third parties, policy reports and layout shift of each kind of page, beside Starlight',
    load: async () => (await import('./weight.ts')).benchWeight,
  },
  search: {
    peers: true,
    shows:
      'how well Signpost, Pagefind, MiniSearch, Orama, FlexSearch and Lunr find what is asked, and what they cost',
    load: async () => (await import('./search.ts')).benchSearch,
  },
  lighthouse: {
    peers: true,
    shows: "Lighthouse's four scores for home, article, topic and search, on a phone and on a desktop",
    load: async () => (await import('./lighthouse.ts')).benchLighthouse,
  },
};

function list(): string {
  const width = Math.max(...Object.keys(benches).map((name) => name.length));
  return Object.entries(benches)
    .map(([name, { shows }]) => `  npm run bench ${name.padEnd(width)}  ${shows}`)
    .join('\n');
}

const name = process.argv[2];
const bench = name === undefined ? undefined : benches[name];

if (name === undefined) console.log(list());
else if (bench === undefined) {
  console.error(`There is no bench "${name}". These are there:\n${list()}`);
  process.exitCode = 1;
} else {
  try {
    if (bench.peers) await installPeers();
    const run = await bench.load();
    if (!(await run())) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
