import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from './options.ts';

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', bits] = subnet.split('/');
    list.addSubnet(net, Number(bits), family(net));
  }
  return list;
}

const family = (ip: string) => (isIPv6(ip) ? 'ipv6' : 'ipv4');

const loopback = blockList(['127.0.0.0/8', '::1/128']);

// RFC 1918, 3927, 4193, 4291 and 6598; 0.0.0.0 and :: reach this machine too; the last of each kind are multicast.
const privateNetworks = blockList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
  ...['224.0.0.0/3', '::/128', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]);

/** What a host is asked by. */
type LookupSettings = Pick<Settings, 'allowLoopback' | 'timeout' | 'signal'>;

/**
 * Makes the function that says why an address is not asked, or nothing when it may be. A link in an article must not
 * make the machine that checks it speak to its own network.
 *
 * A name is looked up once a run. `fetch` looks it up again, so a host that changes its answer in between gets past:
 * this guards against mistakes and plain misuse, not against a hostile name server.
 */
export function addressGuard({ allowLoopback, timeout, signal }: LookupSettings) {
  const known = new Map<string, Promise<string | undefined>>();

  async function judgeHost(host: string): Promise<string | undefined> {
    const ips = isIP(host) ? [host] : await addressesOf(host, timeout, signal);
    for (const ip of ips) {
      const found = host === ip ? `"${host}"` : `"${host}" is ${ip}, which`;
      if (loopback.check(ip, family(ip))) {
        if (!allowLoopback) return `${found} is this machine`;
      } else if (privateNetworks.check(ip, family(ip))) return `${found} is in a private network`;
    }
    return undefined;
  }

  return async ({ protocol, hostname, username, password }: URL): Promise<string | undefined> => {
    if (!isWeb(protocol)) return `"${protocol}" is neither http: nor https:`;
    if (username || password) return 'the address holds a user name or password';
    const host = hostname.replace(/^\[|\]$/g, '');
    const judged = known.get(host) ?? judgeHost(host);
    known.set(host, judged);
    return judged;
  };
}

/** Whether a protocol, such as `https:`, is one that is asked. */
export function isWeb(protocol: string): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** The addresses of a host; none when its name server does not say. That failure is left to the request itself. */
async function addressesOf(host: string, timeout: number, signal: AbortSignal): Promise<string[]> {
  const found = lookup(host, { all: true }).then(
    (all) => all.map(({ address }) => address),
    () => [],
  );
  return Promise.race([found, sleep(timeout, [], { signal, ref: false })]);
}
