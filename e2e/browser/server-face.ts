import type { APIRequestContext } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** What the server answers for the same address. `query` with its "?". */
export class ServerFace {
  constructor(readonly request: APIRequestContext) {}

  async dockerfile(query: string): Promise<string> {
    return (await this.#get(`/Dockerfile${query}`)).toString('utf8');
  }

  zip(query: string): Promise<Buffer> {
    return this.#get(`/context.zip${query}`);
  }

  tarGz(query: string): Promise<Buffer> {
    return this.#get(`/folder.tar.gz${query}`);
  }

  /** Texts by path inside the top folder, in the order of the archive. */
  async files(query: string): Promise<Map<string, string>> {
    const entries = Object.entries(unzipSync(await this.zip(query)));
    return new Map(entries.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), strFromU8(bytes)]));
  }

  async #get(address: string): Promise<Buffer> {
    const answer = await this.request.get(address);
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()}`);
    return answer.body();
  }
}
