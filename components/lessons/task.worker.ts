import { type Conversion, type Frontend, openFrontend } from '@/buildkit/frontend';
import { fetchProgram } from '@/components/buildkit/fetch-program';
import { readConversion } from '@/lib/graph/read-conversion';
import { ignoreTextOf } from '@/lib/lessons/bench';
import { judgeTask, type ReadDockerfile } from '@/lib/lessons/judge-task';
import type { TaskAnswer, TaskQuestion } from './ask-task';

let frontend: Promise<Frontend> | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<TaskQuestion>) => {
  self.postMessage(await answer(data));
});

async function answer({ id, task, figures, bench }: TaskQuestion): Promise<TaskAnswer> {
  try {
    frontend ??= fetchProgram().then(openFrontend);
    const { convert } = await frontend;
    const { dockerfile } = bench;
    const read = readAnswer(
      await convert({ dockerfile, dockerignore: ignoreTextOf(bench), allStages: true }),
    );
    return { id, judged: judgeTask(task, bench, read, figures) };
  } catch {
    return { id, judged: null };
  }
}

function readAnswer(conversion: Conversion): ReadDockerfile {
  const { error } = conversion;
  if (error !== null) return { failure: { line: error.lines[0]?.[0] ?? 1, message: error.message } };
  return { graph: readConversion(conversion) };
}
