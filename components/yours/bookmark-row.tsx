import { useEffect, useRef, useState } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';
import { renameBookmark } from '@/lib/yours/edit-yours';
import { sizeText } from '@/lib/yours/size-text';
import type { Bookmark } from '@/lib/yours/yours';
import { keeper } from './keeper';
import { NameField } from './name-field';
import { passToMenu } from './pass-to-menu';

export function BookmarkRow({
  bookmark,
  onOpen,
  onRemove,
}: {
  bookmark: Bookmark;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const { name, sentence } = bookmark;
  const [isNaming, setNaming] = useState(false);
  const renameRef = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  useEffect(() => {
    if (wasNaming.current && !isNaming) renameRef.current?.focus();
    wasNaming.current = isNaming;
  }, [isNaming]);
  const rename = (words: string | null) => {
    if (words !== null) keeper.change((yours) => renameBookmark(yours, bookmark.id, words, Date.now()));
    setNaming(false);
  };
  if (isNaming) {
    return (
      <li className="border-rule border-t px-3 py-1.5">
        <NameField name={name} onDone={rename} />
      </li>
    );
  }
  return (
    <li className="flex items-center border-rule border-t pr-1 hover:bg-hl">
      <button
        type="button"
        data-row
        onClick={onOpen}
        className="grid min-w-0 flex-1 grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-1 py-1.5 pl-3 text-left focus-visible:-outline-offset-2"
      >
        <Icon name="bookmarked" className="size-3.5" />
        <span className="min-w-0">
          <bdi className="block truncate font-semibold">{name}</bdi>
          <bdi className="block truncate text-ink2 text-meta">{sentence}</bdi>
        </span>
        <span className="pr-1 pl-2">{sizeText(bookmark)}</span>
      </button>
      <RowButton ref={renameRef} icon="rename" label={`Rename ${name}`} onClick={() => setNaming(true)} />
      <RowButton ref={passToMenu} icon="remove" label={`Remove ${name}`} onClick={onRemove} />
    </li>
  );
}

function RowButton({
  icon,
  label,
  ...props
}: {
  icon: IconName;
  label: string;
  ref: React.Ref<HTMLButtonElement>;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="flex h-11 w-11 flex-none items-center justify-center rounded-sm text-ink3 hover:text-ink focus-visible:-outline-offset-2 desk:h-7 desk:w-6"
      {...props}
    >
      <Icon name={icon} className="size-3.5" />
    </button>
  );
}
