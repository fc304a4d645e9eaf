import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { DrawnCard } from './card-thread';
import { openRenderer } from './render-card';

// Bundled into dist/, beside the folder with its fonts.
const renderer = openRenderer(fileURLToPath(new URL('card', import.meta.url)));

parentPort?.on('message', async ({ id, svg }: { id: number; svg: string }) => {
  parentPort?.postMessage(await draw(id, svg));
});

async function draw(id: number, svg: string): Promise<DrawnCard> {
  try {
    return { id, png: (await renderer)(svg) };
  } catch (error) {
    return { id, fault: String(error) };
  }
}
