import { type Frontend, openFrontend } from '@/buildkit/frontend';
import type { Judged } from '@/components/store/verdict';
import { fetchProgram } from './fetch-program';
import type { Answer } from './judge';
import { remarksOf } from './remarks-of';

let frontend: Promise<Frontend> | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<Judged>) => {
  self.postMessage(await answer(data));
});

async function answer(judged: Judged): Promise<Answer> {
  try {
    frontend ??= fetchProgram().then(openFrontend);
    const { convert } = await frontend;
    return { remarks: remarksOf(await convert(judged)) };
  } catch {
    return { remarks: null };
  }
}
