import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The site on a port of its own, whose worker becomes that of a newer version when a test says so. */
export class NewerSite {
  #isNewer = false;
  readonly #server = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    const isWorker = url === '/sw.js';
    const forward = request(new URL(url, this.site), {
      method,
      headers: isWorker ? { ...headers, 'accept-encoding': 'identity', 'if-none-match': '' } : headers,
    });
    forward.on('response', async (given) => {
      const { statusCode = 502, headers: described } = given;
      if (!isWorker) {
        answer.writeHead(statusCode, described);
        given.pipe(answer);
        return;
      }
      const parts = await given.toArray();
      const { 'content-length': _length, etag: _etag, ...kept } = described;
      answer.writeHead(statusCode, kept).end(this.#versionOf(Buffer.concat(parts).toString()));
    });
    asked.pipe(forward);
  });

  private constructor(readonly site: string) {}

  static async before(site: string): Promise<NewerSite> {
    const newer = new NewerSite(site);
    await new Promise<void>((resolve) => newer.#server.listen(0, '127.0.0.1', resolve));
    return newer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  release(): void {
    this.#isNewer = true;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #versionOf(worker: string): string {
    return this.#isNewer ? worker.replace(/version:"\w+"/, 'version:"newer"') : worker;
  }
}
