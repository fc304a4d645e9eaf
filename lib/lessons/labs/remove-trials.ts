import type { EngineTrial } from '@/lib/lessons/lab';

const buildQuietly = 'docker build -q -t lab-remove .';

const write = (...lines: string[]) => `cat > Dockerfile <<'EOF'
${['FROM debian:trixie-slim', ...lines].join('\n')}
EOF`;

const sizes = `docker history --format '{{.Size}} {{.CreatedBy}}' lab-remove`;

const dd = 'dd if=/dev/urandom of=/big bs=1M count=100';

const makeData = [
  'mkdir data',
  'head -c 60000000 /dev/zero > data/a.bin',
  'head -c 40000000 /dev/zero > data/b.bin',
];

const makeToken = 'echo TOKEN-copy-5d1f > token.txt';

/** Takes the saved image apart. A layer is an archive, compressed or not; what is no layer has no such file. */
const save = 'mkdir saved && docker save lab-remove | tar -x -C saved';
const readLayers = `for blob in saved/blobs/sha256/*; do tar -xOf "$blob" run/token.txt 2>/dev/null || true; done
rm -r saved && echo all layers read`;

export const removeTrials: readonly EngineTrial[] = [
  {
    claim: 'A file that the next RUN deletes still counts.',
    commands: [write(`RUN ${dd}`, 'RUN rm /big'), buildQuietly, sizes],
    prints: ['0B RUN /bin/sh -c rm /big # buildkit', '105MB RUN /bin/sh -c dd …'],
  },
  {
    claim: 'A container does not show it.',
    commands: ['docker run --rm lab-remove ls /big || true'],
    prints: [`ls: cannot access '/big': No such file or directory`],
  },
  {
    claim: 'Written and deleted in one RUN, it takes 0 B.',
    commands: [write(`RUN ${dd} && rm /big`), buildQuietly, sizes],
    prints: ['0B RUN /bin/sh -c dd …'],
  },
  {
    claim: 'A new owner costs the files once more.',
    commands: [...makeData, write('COPY data /data', 'RUN chown -R 1000:1000 /data'), buildQuietly, sizes],
    prints: ['100MB RUN /bin/sh -c chown -R 1000:1000 /data # bu…', '100MB COPY data /data # buildkit'],
  },
  {
    claim: 'So does chown to the owner that they have.',
    commands: [write('COPY data /data', 'RUN chown -R 0:0 /data'), buildQuietly, sizes],
    prints: ['100MB RUN /bin/sh -c chown -R 0:0 /data # buildkit', '100MB COPY data /data # buildkit'],
  },
  {
    claim: 'chown, chmod and mv of one file cost that file.',
    commands: [
      write(
        'COPY data /data',
        'RUN chown 1000 /data/a.bin',
        'RUN chmod 600 /data/a.bin',
        'RUN mv /data/a.bin /data/c.bin',
      ),
      buildQuietly,
      sizes,
    ],
    prints: [
      '60MB RUN /bin/sh -c mv …',
      '60MB RUN /bin/sh -c chmod …',
      '60MB RUN /bin/sh -c chown …',
      '100MB COPY data /data # buildkit',
    ],
  },
  {
    claim: 'COPY --chown stores them once.',
    commands: [write('COPY --chown=1000:1000 data /data', 'CMD ["ls", "/data"]'), buildQuietly, sizes],
    prints: ['0B CMD ["ls" "/data"]', '100MB COPY --chown=1000:1000 data /data # buildkit'],
  },
  {
    claim: 'A container does not show a deleted token.',
    commands: [
      'rm -r data',
      makeToken,
      write(
        'COPY token.txt /run/token.txt',
        'RUN wc -c < /run/token.txt > /used',
        'RUN rm /run/token.txt',
        'USER 1000',
      ),
      buildQuietly,
      'docker run --rm lab-remove ls /run/token.txt || true',
    ],
    prints: [`ls: cannot access '/run/token.txt': No such file or directory`],
  },
  {
    claim: 'Everyone who has the image can read the token.',
    commands: [save, readLayers],
    prints: ['TOKEN-copy-5d1f', 'all layers read'],
  },
  {
    claim: 'Deleted right after COPY, the token is in the layer too.',
    commands: [
      write('COPY token.txt /run/token.txt', 'RUN rm /run/token.txt'),
      buildQuietly,
      save,
      readLayers,
    ],
    prints: ['TOKEN-copy-5d1f', 'all layers read'],
  },
  {
    claim: 'A secret mount is read.',
    commands: [
      write('RUN --mount=type=secret,id=token wc -c < /run/secrets/token > /used'),
      'docker build -q --secret id=token,src=token.txt -t lab-remove .',
      'docker run --rm lab-remove cat /used',
    ],
    prints: ['16'],
  },
  {
    claim: 'No layer holds what was in the secret mount.',
    commands: [
      save,
      `for blob in saved/blobs/sha256/*; do tar -xOf "$blob" 2>/dev/null || true; done | grep -ac TOKEN-copy-5d1f || rm -r saved`,
    ],
    prints: ['0'],
  },
  {
    claim: 'What a bind mount lends to pip is in no layer.',
    commands: [
      `printf '%s\\n' '# For our own packages: TOKEN-list-5d1f' flask==3.1.2 > private.txt`,
      `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
WORKDIR /app
RUN --mount=type=bind,source=private.txt,target=private.txt pip install --no-cache-dir -r private.txt
EOF`,
      buildQuietly,
      'docker run --rm lab-remove sh -c "ls; python -c \'import flask; print(flask.__name__)\'"',
    ],
    prints: ['flask'],
  },
  {
    claim: 'Not even its name is there.',
    commands: [`docker run --rm lab-remove find / -xdev -name private.txt | wc -l`],
    prints: ['0'],
  },
];
