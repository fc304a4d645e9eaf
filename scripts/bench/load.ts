import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Requests per second over a number of kept-alive connections. Plain sockets: a client that parses every
 * answer would be slower than the servers it measures.
 */
export async function load(
  port: number,
  path: string,
  requests: number,
  connections: number,
): Promise<number> {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  const answerLength = await measureAnswer(port, request);
  let left = requests;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await open(port);
      while (left > 0) {
        left--;
        socket.write(request);
        await receive(socket, answerLength);
      }
      socket.destroy();
    }),
  );
  return requests / ((performance.now() - start) / 1000);
}

/** Head and body of one answer; every further one is as long, because only its Date differs. */
async function measureAnswer(port: number, request: string): Promise<number> {
  const socket = await open(port);
  socket.write(request);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  const head = chunk.indexOf('\r\n\r\n') + 4;
  const text = chunk.toString('latin1', 0, head);
  const body = /^Content-Length: (\d+)/im.exec(text)?.[1];
  socket.destroy();
  if (!text.startsWith('HTTP/1.1 200') || body === undefined)
    throw new Error(`unexpected answer: ${text.slice(0, 80)}`);
  return head + Number(body);
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket.setNoDelay(true);
}

function receive(socket: Socket, length: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = 0;
    const onData = (chunk: Buffer) => {
      received += chunk.length;
      if (received >= length) finish(resolve);
    };
    const onClose = () => finish(() => reject(new Error('the server closed a connection')));
    const finish = (then: () => void) => {
      socket.off('data', onData).off('close', onClose);
      then();
    };
    socket.on('data', onData).on('close', onClose);
  });
}
