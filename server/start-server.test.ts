import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { defaultLimits, type Limits, type RunningServer, startServer } from './start-server';

const running: RunningServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

test('headers up to 128 kB are read, larger ones are refused with 431', async () => {
  const { port } = await start(greeter());
  expect(
    await ask(port, `GET /?${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
  ).toContain('200 OK');
  expect(await ask(port, `GET /?${'a'.repeat(140_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toContain(
    '431 Request Header',
  );
});

test.each([
  { name: 'no HTTP at all', text: 'hello\r\n\r\n' },
  { name: 'a broken Host', text: 'GET / HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n' },
  { name: 'no Host', text: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n' },
  { name: 'an address in Latin-1', text: 'GET /?app=\u00e4 HTTP/1.1\r\nHost: x\r\n\r\n' },
])('$name is refused with 400', async ({ text }) => {
  const { port } = await start(greeter());
  expect(await ask(port, text)).toContain('HTTP/1.1 400 Bad Request');
});

test('a client that never finishes its headers is dropped', async () => {
  const { port } = await start(greeter(), { headersTimeout: 50, requestTimeout: 50, checkingInterval: 20 });
  expect(await ask(port, 'GET / HTTP/1.1\r\nHost: x\r\n')).toContain('408 Request Timeout');
});

test('a client that never reads its answer is dropped', async () => {
  const large = new Uint8Array(64 * 1024 * 1024);
  const app = new Hono().get('/', () => new Response(large));
  const { port } = await start(app, { idleTimeout: 100 });
  const socket = open(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.pause();
  const { server } = running[0] as RunningServer;
  const [connection] = (await once(server, 'connection')) as [Socket];
  await once(connection, 'close');
  let received = 0;
  socket.on('data', (chunk) => {
    received += chunk.length;
  });
  socket.on('error', () => {});
  socket.resume();
  await once(socket, 'close');
  expect(received).toBeLessThan(large.length);
});

test('stopping lets a request under way finish and takes no new connection', async () => {
  const gate = new EventEmitter();
  const app = new Hono().get('/', async (context) => {
    await once(gate, 'open');
    return context.text('done');
  });
  const { port, stop, server } = await start(app);
  const answer = ask(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(server, 'request');
  const stopped = stop();
  await expect(ask(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).rejects.toThrow('ECONNREFUSED');
  gate.emit('open');
  expect(await answer).toContain('done');
  await stopped;
});

test('stopping cuts off what does not finish in time', async () => {
  const app = new Hono().get('/', () => new Promise<Response>(() => {}));
  const { port, stop, server } = await start(app, { stopTimeout: 50 });
  const answer = ask(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(server, 'request');
  await stop();
  expect(await answer.catch(() => '')).toBe('');
});

test('a port in use rejects instead of crashing later', async () => {
  const { port } = await start(greeter());
  await expect(startServer(greeter(), { port })).rejects.toThrow('EADDRINUSE');
});

function greeter(): Hono {
  return new Hono().get('/', (context) => context.text('hello'));
}

async function start(app: Hono, limits: Partial<Limits> = {}): Promise<RunningServer> {
  const server = await startServer(app, { port: 0, limits: { ...defaultLimits, ...limits } });
  running.push(server);
  return server;
}

/** Everything the server says until it closes the connection. */
async function ask(port: number, text: string): Promise<string> {
  const socket = open(port, text);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  await once(socket, 'close');
  return answer;
}

function open(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.write(text, 'latin1');
  return socket;
}
