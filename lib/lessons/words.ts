/** Terms of the lessons, each in one sentence. A text names one as [[id]], or as [[id|as it reads there]]. */
export const words = {
  image: { name: 'image', meaning: 'A stack of layers and a note on how to start. Read-only.' },
  container: { name: 'container', meaning: 'A process on an image, with its own writable layer.' },
  writable: { name: 'writable layer', meaning: 'What a container added, changed or deleted.' },
  pid1: { name: 'PID 1', meaning: 'The first process of a container. When it ends, the container ends.' },
  registry: { name: 'registry', meaning: 'A server that keeps images, such as Docker Hub.' },
  dockerfile: { name: 'Dockerfile', meaning: 'The text that says how an image is built, a line a step.' },
  instruction: { name: 'instruction', meaning: 'One line of a Dockerfile: FROM, RUN, COPY and so on.' },
  layer: { name: 'layer', meaning: 'The files that one step wrote.' },
  base: { name: 'base image', meaning: 'The image that FROM names. Yours is built on it.' },
  parent: { name: 'layer below', meaning: 'What a step stands on. If it is new, so is the step.' },
  cache: { name: 'cache', meaning: 'Results of earlier steps that the builder keeps.' },
  context: { name: 'build context', meaning: 'The folder that docker build is given.' },
  ignore: { name: '.dockerignore', meaning: 'A list of what stays out of the build context.' },
  buildkit: { name: 'BuildKit', meaning: 'Docker’s builder. It asks for the files that a step names.' },
  sent: { name: 'sent', meaning: 'Bytes that go from your folder to the builder.' },
  mount: {
    name: 'cache mount',
    meaning: 'A folder that the builder lends to one step. It is not in the image.',
  },
  wheel: { name: 'wheel', meaning: 'A Python package, ready to unpack.' },
  whiteout: { name: 'whiteout', meaning: 'A mark in a layer: hide this name of a layer below.' },
  secret: { name: 'secret mount', meaning: 'A file that one step may read and no layer keeps.' },
  history: { name: 'docker history', meaning: 'The command that lists the steps of an image, newest first.' },
  settings: { name: 'settings', meaning: 'What an image says about itself: command, port, user. No files.' },
  bindMount: {
    name: 'bind mount',
    meaning: 'A file of your folder that one step may read and no layer keeps.',
  },
} as const;

export type WordId = keyof typeof words;

export function isWord(id: string): id is WordId {
  return Object.hasOwn(words, id);
}

/** As a term stands at the head of its line. */
export function capitalize(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
