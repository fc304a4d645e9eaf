import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { respondWithSentence } from './answer';

export type Limits = {
  /** Request line and headers together; the page itself is served for links of 100 kB. */
  headerBytes: number;
  /** Milliseconds until the headers, and until the whole request, must have arrived. */
  headersTimeout: number;
  requestTimeout: number;
  /** Milliseconds without one byte in either direction. */
  idleTimeout: number;
  keepAliveTimeout: number;
  checkingInterval: number;
  /** Milliseconds that requests under way may take once the server stops. */
  stopTimeout: number;
};

export const defaultLimits: Limits = {
  headerBytes: 128 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  idleTimeout: 30_000,
  keepAliveTimeout: 10_000,
  checkingInterval: 2_000,
  stopTimeout: 5_000,
};

export type RunningServer = { server: Server; port: number; stop: () => Promise<void> };

/** Listens; a port of 0 takes any free one. Rejects where the port cannot be had. */
export async function startServer(
  app: Hono,
  { port, host, limits = defaultLimits }: { port: number; host?: string; limits?: Limits },
): Promise<RunningServer> {
  const listener = getRequestListener(app.fetch, { hostname: 'localhost', errorHandler: answerUnreadable });
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAliveTimeout,
      connectionsCheckingInterval: limits.checkingInterval,
    },
    listener,
  );
  server.setTimeout(limits.idleTimeout, (socket) => socket.destroy());
  server.on('clientError', refuse);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () => stop(server, limits.stopTimeout),
  };
}

/** Requests that Node accepts and the standard Request type does not, like one with a broken Host. */
function answerUnreadable(error: unknown): Response {
  if (!(error instanceof Error && error.name === 'RequestError')) console.error(error);
  return respondWithSentence(
    400,
    'This request is not readable: its address or its Host header is malformed.',
  );
}

const refusals: Readonly<Record<string, { status: number; sentence: string }>> = {
  HPE_INVALID_URL: {
    status: 400,
    sentence: 'An address holds ASCII only: other characters are written as %XX.',
  },
  HPE_HEADER_OVERFLOW: { status: 431, sentence: 'The headers of this request are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, sentence: 'This request took too long to arrive.' },
};

/** What is no HTTP never reaches the app. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, sentence } = refusals[error.code ?? ''] ?? {
    status: 400,
    sentence: 'This is not readable as HTTP.',
  };
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8`;
  socket.end(`${head}\r\nContent-Length: ${sentence.length + 1}\r\n\r\n${sentence}\n`);
}

/** No new connections; requests under way finish, those that do not are cut off. */
async function stop(server: Server, timeout: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy is kept alive after its answer: ask again until none is left.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), timeout);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
