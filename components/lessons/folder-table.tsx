import { formatBytes } from '@/lib/format/figures';
import type { FileFate, FolderView } from '@/lib/lessons/folder/view-folder';

/** The folder in words, for those who do not see it. */
export function FolderTable({ view: { files, total, ignore, sent, guess } }: { view: FolderView }) {
  return (
    <div className="sr-only top-0">
      <table>
        <caption>Files of your folder, {total}</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Size</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, bytes, fate }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{formatBytes(bytes)}</td>
              <td>{fateWords[fate]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{ignoreWords(ignore)}</p>
      {guess === null ? null : <p>Your guess: {guess.text}.</p>}
      {sent === null ? null : (
        <p>
          {sent.bytes} {sent.word}.
        </p>
      )}
    </div>
  );
}

const fateWords: Record<FileFate, string> = {
  sent: 'sent to the builder',
  stays: 'stays: .dockerignore names it',
  here: 'stays: no step asks for it',
  open: 'not told yet',
};

function ignoreWords(ignore: FolderView['ignore']): string {
  if (ignore === null) return 'There is no .dockerignore.';
  return ignore.length === 0 ? 'The .dockerignore is empty.' : `.dockerignore: ${ignore.join(', ')}.`;
}
