import { app, benches, oldLibraries } from './benches';
import type { Section } from './course';
import { steps } from './steps';

export const title = 'A Flask app and a notebook server in ten minutes';

export const sections: readonly Section[] = [
  {
    id: 'top',
    title: 'What you will have',
    stage: 'classic',
    taken: 0,
    parts: [
      {
        kind: 'text',
        text: 'Your model runs on your laptop. A colleague lacks a library, and the server has another Python. An [[image]] takes Python, libraries and code along, so it runs the same in all three places.',
      },
      {
        kind: 'text',
        text: 'In ten minutes you have two: a Flask app that answers, and a notebook server. You start with a classic file that works. Then you change it one step at a time, and see each time what that gains.',
      },
    ],
  },
  {
    id: 'words',
    title: 'Five words',
    stage: 'classic',
    taken: 0,
    parts: [
      { kind: 'words', words: ['image', 'container', 'dockerfile', 'registry', 'layer'] },
      {
        kind: 'text',
        text: 'Why you want them: the Dockerfile says what your result was made with, and anyone can build it again. The image goes to a colleague or a server as it is. A container starts in under a second, and leaves your laptop clean.',
      },
      { kind: 'lab', lab: 'container', text: 'Image or container? {lab} lets you try both.' },
    ],
  },
  {
    id: 'setup',
    title: 'Install Docker',
    stage: 'classic',
    taken: 0,
    parts: [
      {
        kind: 'systems',
        systems: [
          {
            name: 'macOS',
            text: 'Install Docker Desktop, start it once, and wait until it says that it is running.',
            href: 'https://docs.docker.com/desktop/setup/install/mac-install/',
            page: 'Docker’s page for macOS',
          },
          {
            name: 'Windows',
            text: 'Install Docker Desktop with WSL 2, as it offers to. Then start it once.',
            href: 'https://docs.docker.com/desktop/setup/install/windows-install/',
            page: 'Docker’s page for Windows',
          },
          {
            name: 'Linux',
            text: 'Install Docker Engine from Docker’s own packages. Add yourself to the group `docker`, or put `sudo` before each command.',
            href: 'https://docs.docker.com/engine/install/',
            page: 'Docker’s page for Linux',
          },
          {
            name: 'ChromeOS',
            text: 'Turn on the Linux environment in the settings. It is a Debian: install Docker Engine in it.',
            href: 'https://docs.docker.com/engine/install/debian/',
            page: 'Docker’s page for Debian',
          },
        ],
      },
      { kind: 'text', text: 'Then try it:' },
      { kind: 'commands', lines: ['docker run --rm hello-world'] },
    ],
  },
  {
    id: 'eight',
    title: 'Eight instructions',
    stage: 'eight',
    taken: 0,
    parts: [
      { kind: 'text', text: 'Point at one, or press it, and see what it adds to the image.' },
      {
        kind: 'instructions',
        instructions: [
          { keyword: 'FROM', kind: 'base', text: 'The image to start from.', line: 'python:3.13-slim' },
          {
            keyword: 'RUN',
            kind: 'run',
            text: 'Runs a command while building, and keeps its files.',
            line: 'pip install --no-cache-dir flask==3.1.2',
          },
          {
            keyword: 'ENV',
            kind: 'config',
            text: 'Sets a variable for the build and for the app.',
            line: 'TZ=UTC',
          },
          {
            keyword: 'WORKDIR',
            kind: 'run',
            text: 'The folder for all that follows; made if missing.',
            line: '/app',
          },
          {
            keyword: 'VOLUME',
            kind: 'config',
            text: 'A folder whose files are kept outside the layers.',
            line: '/data',
          },
          { keyword: 'COPY', kind: 'copy', text: 'Takes files from your folder.', line: 'app.py .' },
          { keyword: 'ENTRYPOINT', kind: 'config', text: 'The program to start.', line: '["python"]' },
          {
            keyword: 'CMD',
            kind: 'config',
            text: 'What it gets, unless you say otherwise.',
            line: '["app.py"]',
          },
        ],
      },
      { kind: 'lab', lab: 'layer', text: 'Which of them make a layer? {lab} asks you.' },
    ],
  },
  {
    id: 'five',
    title: 'The classic file',
    stage: 'classic',
    taken: 0,
    parts: [
      { kind: 'text', text: 'Make a folder with three files. The app:' },
      { kind: 'file', name: 'app.py', text: app },
      { kind: 'text', text: 'The libraries that it needs:' },
      { kind: 'file', name: 'requirements.txt', text: oldLibraries },
      { kind: 'text', text: 'And the recipe of the image:' },
      { kind: 'dockerfile', stage: 'classic' },
      {
        kind: 'commands',
        lines: ['docker build -t docker_flask:latest .', 'docker run -d -p 5000:5000 docker_flask:latest'],
      },
      {
        kind: 'text',
        text: 'Open `http://localhost:5000`: the app answers. In `-p 5000:5000` your port stands first, then the one in the container. The app listens on `0.0.0.0`, or nobody outside would reach it.',
      },
      {
        kind: 'text',
        text: 'Is 5000 taken? A Mac may use it for AirPlay: write `-p 5001:5000`. Before you start the app again, stop it: `docker ps` lists its name, and `docker stop` takes it.',
      },
      {
        kind: 'text',
        text: 'Three steps write files: COPY, WORKDIR and RUN. So three [[layer|layers]] lie on the [[base|base]]. The last two lines write none; they are notes for the start.',
      },
      {
        kind: 'text',
        text: 'Here the folder also holds {dataSize} of data, its git history and a password, as folders do.',
      },
    ],
  },
  ...steps,
  {
    id: 'note',
    title: 'The notebook server',
    stage: 'notebook',
    taken: 6,
    parts: [
      {
        kind: 'text',
        text: 'The same way serves notebooks: a small base, libraries first, a user of its own. In a folder of its own, the list names jupyterlab and pandas:',
      },
      { kind: 'file', name: 'requirements.txt', text: benches.notebook.files['requirements.txt'] },
      { kind: 'dockerfile', stage: 'notebook' },
      {
        kind: 'commands',
        lines: [
          'docker build -t notebook .',
          'docker run --rm -p 127.0.0.1:8888:8888 -e JUPYTER_TOKEN=choose-one -v notes:/home/app/work notebook',
        ],
      },
      {
        kind: 'text',
        text: 'Open `http://localhost:8888` and give the token. You choose it when you start, so the image holds none. Who has an image can read all that is in it.',
      },
      {
        kind: 'text',
        text: 'Your notebooks lie in the volume `notes`. The container goes when it stops, and they stay. Without a name, each start would get a new volume.',
      },
      {
        kind: 'text',
        text: 'Nobody has weighed this layer of pip for the course, so it is drawn with question marks. The composer says more.',
      },
    ],
  },
  {
    id: 'end',
    title: 'Make it yours',
    stage: 'stop',
    taken: 6,
    parts: [
      {
        kind: 'text',
        text: 'The composer opens with this app. Choose your libraries, and see what each one costs before you build.',
      },
      {
        kind: 'links',
        links: [
          {
            text: 'Open the app in the composer',
            href: '/?name=docker_flask&lib=pandas&installer=pip&port=5000',
          },
          { text: 'Open the notebook server', href: '/?name=notebook&app=jupyter&lib=pandas' },
          { text: 'Lab 1: What is a layer?', href: '/learn/layer' },
        ],
      },
    ],
  },
];
