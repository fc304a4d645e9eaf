import { packTar } from 'modern-tar';
import { edit, pair, python, type TruthCase } from '../truth-case';

type Member = { name: string; body: string; time?: number; mode?: number };

/** An archive of text files has no byte that a text could not hold. */
async function tar(...members: Member[]): Promise<string> {
  const bytes = await packTar(
    members.map(({ name, body, time = 1_700_000_000, mode = 0o644 }) => ({
      header: { name, size: body.length, type: 'file', mode, mtime: new Date(time * 1000) },
      body,
    })),
  );
  return Buffer.from(bytes).toString('latin1');
}

const one = await tar({ name: 'data/a.csv', body: '1,2\n' });
const newer = await tar({ name: 'data/a.csv', body: '1,2\n', time: 1_800_000_000 });
const other = await tar({ name: 'data/a.csv', body: '1,3\n' });
const two = await tar({ name: 'data/a.csv', body: '1,2\n' }, { name: 'data/b.csv', body: '3,4\n' });

const unpack = python('ADD data.tar /srv/', 'RUN cat /srv/data/a.csv', 'RUN wc -l < /srv/data/a.csv');

/** ADD, of archives and of plain files. */
export const added: readonly TruthCase[] = [
  edit(
    'add-tar-same',
    'New times of an archive do not count.',
    unpack,
    { 'data.tar': one },
    { 'data.tar': one },
  ),
  edit(
    'add-tar-inner-times',
    'Times in an archive are its bytes.',
    unpack,
    { 'data.tar': one },
    { 'data.tar': newer },
  ),
  edit(
    'add-tar-content',
    'Another file in an archive counts.',
    unpack,
    { 'data.tar': one },
    { 'data.tar': other },
  ),
  edit(
    'add-tar-member',
    'One more file in an archive counts.',
    unpack,
    { 'data.tar': one },
    { 'data.tar': two },
  ),
  edit(
    'add-tar-mode',
    'The mode of an archive counts, though it is unpacked.',
    unpack,
    { 'data.tar': one },
    { 'data.tar': { content: one, mode: 0o600 } },
  ),
  pair(
    'add-tar-renamed',
    'The base name of an archive counts.',
    python('ADD data.tar /srv/', 'RUN ls /srv'),
    python('ADD copy.tar /srv/', 'RUN ls /srv'),
    { 'data.tar': one, 'copy.tar': one },
  ),
  pair(
    'add-tar-and-copy',
    'COPY does not unpack.',
    python('ADD data.tar /srv/', 'RUN ls -R /srv'),
    python('COPY data.tar /srv/', 'RUN ls -R /srv'),
    { 'data.tar': one },
  ),
  pair(
    'add-tar-unpack-false',
    'Whether ADD unpacks is part of the step.',
    python('ADD data.tar /srv/', 'RUN ls -R /srv'),
    python('ADD --unpack=false data.tar /srv/', 'RUN ls -R /srv'),
    { 'data.tar': one },
  ),
  pair(
    'add-plain-and-copy',
    'Of a plain file, ADD is another step than COPY.',
    python('COPY a.txt /a.txt', 'RUN cat /a.txt'),
    python('ADD a.txt /a.txt', 'RUN cat /a.txt'),
    { 'a.txt': '1' },
  ),
  edit(
    'add-plain-same',
    'A plain file that ADD takes is reused like one that COPY takes.',
    python('ADD a.txt /a.txt', 'RUN tr a-z A-Z < /a.txt'),
    { 'a.txt': 'one', 'b.txt': '' },
    { 'a.txt': 'one', 'b.txt': 'new' },
  ),
  edit(
    'add-plain-content',
    'A plain file that ADD takes counts by its bytes.',
    python('ADD a.txt /a.txt', 'RUN tr a-z A-Z < /a.txt'),
    { 'a.txt': 'one' },
    { 'a.txt': 'two' },
  ),
  edit(
    'add-directory',
    'ADD takes a directory as COPY does.',
    python('ADD src /srv/src', 'RUN ls /srv/src'),
    { 'src/a.py': '1', 'src/b.py': '1' },
    { 'src/a.py': '1', 'src/c.py': '1' },
  ),
  pair(
    'add-directory-of-file',
    'The directory of a source does not count in ADD either.',
    python('ADD p/a.txt /o/', 'RUN ls /o'),
    python('ADD q/a.txt /o/', 'RUN ls /o'),
    { 'p/a.txt': '1', 'q/a.txt': '1' },
  ),
  pair(
    'add-chown',
    'An owner is part of ADD.',
    python('ADD a.txt /o/', 'RUN ls -l /o'),
    python('ADD --chown=1000 a.txt /o/', 'RUN ls -l /o'),
    { 'a.txt': '1' },
  ),
  pair(
    'add-link',
    'With this driver --link changes nothing in ADD.',
    python('ADD a.txt /o/', 'RUN ls -l /o'),
    python('ADD --link a.txt /o/', 'RUN ls -l /o'),
    { 'a.txt': '1' },
  ),
  edit(
    'add-broken-tar',
    'What only bears the name of an archive is a plain file.',
    python('ADD data.tar /srv/', 'RUN cat /srv/data.tar'),
    { 'data.tar': 'no archive' },
    { 'data.tar': 'no archive at all' },
  ),
];
