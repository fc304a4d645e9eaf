import type { EngineTrial } from '@/lib/lessons/lab';

const makeFolder = [
  `echo 'print("hello")' > app.py`,
  `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
ENV LAB=layers
WORKDIR /app
COPY app.py .
RUN true
RUN echo hello > hello.txt
RUN pip install --no-cache-dir flask==3.1.2
EXPOSE 5000
USER 1000
LABEL org.example=lab
ENTRYPOINT ["python"]
CMD ["app.py"]
EOF`,
  `echo 'FROM python:3.13-slim' | docker build -q -t lab-base -`,
  'docker build -q -t lab-layer .',
];

/** Builds what sed leaves of the Dockerfile. */
const buildWithout = (lines: string) =>
  `sed -E '/${lines}/d' Dockerfile | docker build -q -t lab-other -f - .`;

const buildOn = (image: string, ...lines: string[]) =>
  `printf '%s\\n' 'FROM ${image}' ${lines.map((line) => `'${line}'`).join(' ')} | docker build -q -t lab-second -f - .`;

// A base has as many layers as whoever made it chose, so those above it are counted.
const layers = (image: string) => `$(docker image inspect -f '{{len .RootFS.Layers}}' ${image})`;
const countAbove = (base: string, image: string) =>
  `echo "$(( ${layers(image)} - ${layers(base)} )) more than ${base}"`;

export const layerTrials: readonly EngineTrial[] = [
  {
    claim: 'Twelve lines make five layers on those of the base.',
    commands: [...makeFolder, countAbove('lab-base', 'lab-layer')],
    prints: ['5 more than lab-base'],
  },
  {
    claim: 'Without the six settings there are five too.',
    commands: [buildWithout('^(ENV|EXPOSE|USER|LABEL|ENTRYPOINT|CMD) '), countAbove('lab-base', 'lab-other')],
    prints: ['5 more than lab-base'],
  },
  {
    claim: 'Without RUN true there is one fewer.',
    commands: [buildWithout('^RUN true'), countAbove('lab-base', 'lab-other')],
    prints: ['4 more than lab-base'],
  },
  {
    claim: 'Without WORKDIR there is one fewer.',
    commands: [buildWithout('^WORKDIR'), countAbove('lab-base', 'lab-other')],
    prints: ['4 more than lab-base'],
  },
  {
    claim: 'In docker history an empty layer and a setting both say 0 B, and one row has an ID.',
    commands: ['docker history lab-layer'],
    prints: [
      'IMAGE CREATED CREATED BY SIZE COMMENT',
      '… CMD ["app.py"] 0B …',
      '<missing> … LABEL org.example=lab 0B …',
      '<missing> … RUN /bin/sh -c pip install --no-cache-dir fl… 4.…MB …',
      '<missing> … RUN /bin/sh -c echo hello > hello.txt # buil… 6B …',
      '<missing> … RUN /bin/sh -c true # buildkit 0B …',
      '<missing> … COPY app.py . # buildkit 15B …',
      '<missing> … WORKDIR /app 0B …',
      '<missing> … ENV LAB=layers 0B …',
    ],
  },
  {
    claim: 'One row of the list shows an ID.',
    commands: [`docker history -q lab-layer | grep -vc '<missing>'`],
    prints: ['1'],
  },
  {
    claim: 'The row that says <missing> has its layer: built again, the step is reused.',
    commands: [`docker build --progress=plain -t lab-layer . 2>&1 | grep -A1 'RUN true'`],
    prints: ['#… RUN true', '#… CACHED'],
  },
  {
    claim: 'An image that adds settings has the layers of the first one.',
    commands: [
      buildOn('lab-layer', 'ENV LAB=settings', 'LABEL org.example=more', 'CMD ["app.py", "--debug"]'),
      countAbove('lab-layer', 'lab-second'),
    ],
    prints: ['0 more than lab-layer'],
  },
  {
    claim: 'They are the same layers, byte for byte.',
    commands: [`docker image inspect -f '{{json .RootFS.Layers}}' lab-layer lab-second | uniq | wc -l`],
    prints: ['1'],
  },
  {
    claim: 'With RUN true it has one more, of 0 B.',
    commands: [buildOn('lab-layer', 'RUN true'), countAbove('lab-layer', 'lab-second')],
    prints: ['1 more than lab-layer'],
  },
  {
    claim: 'The task’s answer makes three layers on those of the base.',
    commands: [
      `sed -e '/^RUN true/d' -e '/^RUN echo/d' -e 's/^RUN pip/RUN echo hello > hello.txt \\&\\& pip/' Dockerfile | docker build -q -t lab-other -f - .`,
      countAbove('lab-base', 'lab-other'),
    ],
    prints: ['3 more than lab-base'],
  },
];
