import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate of our own for loopback, for one run: a browser speaks HTTP/2 only over TLS. */
export interface Certificate {
  cert: Buffer;
  key: Buffer;
  /** Makes Chromium take it for a good one, and so keep what it loads, as it would from a host. */
  chromiumFlag: string;
}

/** @throws when `openssl` is not installed */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-certificate-'));
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  try {
    const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=127.0.0.1';
    const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-out', certFile, '-keyout', keyFile];
    await promisify(execFile)('openssl', ['req', ...options.split(' '), ...names]).catch((error: Error) => {
      throw new Error(`The bench needs openssl, to serve HTTP/2 on loopback: ${error.message}`);
    });
    const [cert, key] = await Promise.all([readFile(certFile), readFile(keyFile)]);
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    const hash = createHash('sha256').update(publicKey).digest('base64');
    return { cert, key, chromiumFlag: `--ignore-certificate-errors-spki-list=${hash}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
