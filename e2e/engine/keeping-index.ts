import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { onTestFinished } from 'vitest';
import { docker } from './docker';

/** What the public index says of every file: https://docs.astral.sh/uv/concepts/indexes/ */
const forEver = 'max-age=365000000, immutable, public';

/** Where an image's pip looks, as its own settings say. */
const askPip =
  'from pip._internal.commands import create_command as c; print(c("download").parse_args([])[0].index_url)';

/** Variables for builds on the host's network. pip keeps what comes without TLS from a trusted host only. */
export async function keepingEnvironment(image: string): Promise<Record<string, string>> {
  const index = await startKeepingIndex(image);
  return { PIP_INDEX_URL: index, PIP_TRUSTED_HOST: new URL(index).host, UV_DEFAULT_INDEX: index };
}

/**
 * The index that an image's pip asks, through this machine's loopback and until the test ends: pages name the files by
 * addresses that lead here too, and every file says that it never changes. A mirror may not say so, and then pip
 * keeps none.
 */
async function startKeepingIndex(image: string): Promise<string> {
  const index = new URL(await docker(['run', '--rm', image, 'python', '-c', askPip]));
  // It passes on to no other host than the index and those that its pages name.
  const hosts = new Set([index.host]);
  const server = createServer((request, response) => {
    passOn(request, response, hosts).catch(() => response.destroy());
  });
  const origin = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return throughHere(index.href, origin, hosts);
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(originOf(server)));
  });
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the index listens on no port');
  return `http://127.0.0.1:${address.port}`;
}

/** "https://host/path" becomes "http://127.0.0.1:1234/https/host/path". */
function throughHere(text: string, origin: string, hosts: Set<string>): string {
  return text.replace(/\b(https?):\/\/([^/"'\s]+)/g, (_, scheme: string, host: string) => {
    hosts.add(host);
    return `${origin}/${scheme}/${host}`;
  });
}

async function passOn(request: IncomingMessage, response: ServerResponse, hosts: Set<string>): Promise<void> {
  const [, scheme = '', host = '', path = ''] = /^\/(https?)\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
  if (!hosts.has(host)) {
    response.writeHead(404).end();
    return;
  }
  const answer = await fetch(`${scheme}://${host}${path}`, {
    method: request.method ?? 'GET',
    headers: headersOf(request),
  });
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ofTheConnection.has(name)));
  if (isPage(answer)) {
    const page = throughHere(await answer.text(), `http://${request.headers.host}`, hosts);
    response.writeHead(answer.status, { ...headers, 'content-length': Buffer.byteLength(page) }).end(page);
    return;
  }
  response.writeHead(answer.status, answer.ok ? { ...headers, 'cache-control': forEver } : headers);
  if (answer.body === null) response.end();
  else await pipeline(answer.body, response);
}

const ofTheConnection = new Set(['connection', 'host', 'keep-alive', 'transfer-encoding']);

function headersOf({ headers }: IncomingMessage): Headers {
  const asked = Object.entries(headers).filter(([name]) => !ofTheConnection.has(name));
  const passed = new Headers(asked.map(([name, value]): [string, string] => [name, String(value)]));
  // What is packed would be unpacked on the way, and its length would be wrong.
  passed.set('accept-encoding', 'identity');
  return passed;
}

function isPage({ headers }: Response): boolean {
  return /^(?:text\/html|application\/vnd\.pypi\.simple)/.test(headers.get('content-type') ?? '');
}
