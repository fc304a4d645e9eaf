import { docker } from './docker';

/**
 * What the official images have and a stand-in may lack, as lines of a Dockerfile. A stand-in is what a machine
 * without a registry has instead: often the Python of a distribution under the official image's name.
 */

const foreign = `
import importlib.metadata as m
for d in m.distributions():
    if d.metadata["Name"] != "pip" and d.read_text("RECORD") is None: print(d._path)`;

/** What a distribution installed, pip refuses to replace: let it forget that this is there. */
export async function forgettingLines(image: string): Promise<string[]> {
  if (!isOfPython(image)) return reachingLines();
  const paths = await askPython(image, foreign);
  return paths === '' ? [] : [`RUN rm -r ${paths.replaceAll('\n', ' ')}`];
}

/** How installers reach their index on this machine, should its stand-ins of Python's images say so. */
async function reachingLines(): Promise<string[]> {
  const listed = await docker(['image', 'inspect', '--format', '{{json .Config.Env}}', standIn]);
  const variables = JSON.parse(listed) as string[];
  return variables.filter((each) => /^(SSL|UV|PIP)_/.test(each)).map((each) => `ENV ${each}`);
}

const standIn = 'python:3.13-slim-trixie';

const headers = `
import os, sysconfig
print(os.path.exists(sysconfig.get_path("include") + "/Python.h"))`;

/** Python's C headers. */
export async function headerLines(image: string): Promise<string[]> {
  if (!isOfPython(image)) return [];
  return (await askPython(image, headers)) === 'True'
    ? []
    : ['RUN apt-get update && apt-get install -y --no-install-recommends python3-dev'];
}

/** Those of a distribution have the release that it packages, whoever made them. */
export function isOfPython(image: string): boolean {
  return image.startsWith('python:');
}

const answers = new Map<string, Promise<string>>();

/** Asked once for each image and question. */
function askPython(image: string, question: string): Promise<string> {
  const key = `${image} ${question}`;
  const answer = answers.get(key) ?? docker(['run', '--rm', image, 'python3', '-c', question]);
  answers.set(key, answer);
  return answer;
}
