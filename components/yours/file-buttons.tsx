import { type ChangeEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { addFile } from '@/lib/yours/edit-yours';
import { printYours, readYours } from '@/lib/yours/read-yours';
import { keeper } from './keeper';
import { newId } from './new-id';

const mostBytes = 2_000_000;

/** What is yours as a file, and back from one. */
export function FileButtons() {
  const inputRef = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) keeper.tell(await readFile(file));
    target.value = '';
  };
  return (
    <>
      <Button onClick={saveFile}>Save as file</Button>
      <Button onClick={() => inputRef.current?.click()}>Read a file…</Button>
      <input
        ref={inputRef}
        type="file"
        accept="application/json,.json"
        aria-label="File to read"
        hidden
        onChange={read}
      />
    </>
  );
}

function saveFile(): void {
  keeper.read();
  const text = printYours(keeper.getState().yours);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'roadcut-yours.json';
  link.click();
  // The download reads the address after this task.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What came of it, in words. */
async function readFile(file: File): Promise<string> {
  if (file.size > mostBytes) return 'This file is too large: it was not saved here.';
  const text = await file.text().catch(() => null);
  if (text === null) return 'This file could not be read.';
  const { yours, left, isBroken } = readYours(text);
  if (isBroken) return 'This file holds no bookmarks and no history: it was not saved here.';
  keeper.change((mine) => addFile(mine, yours, newId));
  const count = yours.bookmarks.length;
  const rest = left === 0 ? '' : ` ${left} ${left === 1 ? 'entry' : 'entries'} could not be read.`;
  return `The file is read: ${count} ${count === 1 ? 'bookmark' : 'bookmarks'}, and its history.${rest}`;
}
