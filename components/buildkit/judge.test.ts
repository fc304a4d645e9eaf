import { beforeEach, expect, test } from 'vitest';
import type { Judged, Remark } from '@/components/store/verdict';
import { type Answer, createJudge, type Judge } from './judge';

/** Stands in for the worker: it answers when the test lets it. */
class HeldWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  readonly asked: string[] = [];
  isEnded = false;

  postMessage({ dockerfile }: Judged): void {
    this.asked.push(dockerfile);
  }

  answer(remarks: Answer['remarks']): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: { remarks } }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

let workers: HeldWorker[];
let given: [string, Answer['remarks']][];
let judge: Judge;

beforeEach(() => {
  workers = [];
  given = [];
  judge = createJudge(
    () => {
      workers.push(new HeldWorker());
      return workers.at(-1) as HeldWorker;
    },
    (remarks, { dockerfile }) => given.push([dockerfile, remarks]),
  );
});

const ask = (dockerfile: string) => judge.ask({ dockerfile, dockerignore: '' });
const remark: Remark = { rule: 'Rule', message: 'Sentence.', page: null, line: 1 };

test('an answer is given with the text it is of', () => {
  ask('a');
  workers[0]?.answer([remark]);
  expect(given).toEqual([['a', [remark]]]);
});

test('of the texts that come while one is read only the newest is read next, and only its answer is given', () => {
  for (const text of ['a', 'b', 'c']) ask(text);
  workers[0]?.answer([remark]);
  expect(given).toEqual([]);
  workers[0]?.answer([]);
  expect(workers[0]?.asked).toEqual(['a', 'c']);
  expect(given).toEqual([['c', []]]);
});

test('the same text is read once', () => {
  ask('a');
  ask('a');
  expect(workers[0]?.asked).toEqual(['a']);
});

test('a worker that could not open BuildKit ends, and the next question opens another one', () => {
  ask('a');
  workers[0]?.answer(null);
  expect(given).toEqual([['a', null]]);
  expect(workers[0]?.isEnded).toBe(true);
  ask('a');
  workers[1]?.answer([]);
  expect(given.at(-1)).toEqual(['a', []]);
});

test('a browser that refuses the worker is one without BuildKit', () => {
  const refusing = createJudge(
    () => {
      throw new DOMException('no', 'SecurityError');
    },
    (remarks, { dockerfile }) => given.push([dockerfile, remarks]),
  );
  refusing.ask({ dockerfile: 'a', dockerignore: '' });
  expect(given).toEqual([['a', null]]);
});

test('nothing is given after the end', () => {
  ask('a');
  judge.stop();
  workers[0]?.answer([remark]);
  expect(given).toEqual([]);
});
