'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectName } from '@/components/store/selectors';
import { DraftInput } from '@/components/ui/draft-input';
import { appType } from '@/lib/app-types/app-types';
import { withName } from '@/lib/recipe/edit';
import { parseImageName } from '@/lib/recipe/image-name';

const grammar = 'Docker takes lower-case letters and digits, with . _ - or / between them.';

/** The image's name, checked against Docker's grammar. Empty: the name of the app type. A name that is refused can be
 * mended until the field is left; then the name in use is back. `children` give way to the message. */
export function NameInput({
  className,
  errorClassName,
  children,
}: {
  className: string;
  errorClassName: string;
  children?: ReactNode;
}) {
  const id = useId();
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const name = useComposer(selectName);
  const [draft, setDraft] = useState<string | null>(null);
  const isLeft = useRef(false);
  const refused = draft !== null && draft !== '' && parseImageName(draft) === null;
  const commit = (text: string) => {
    if (text !== '' && parseImageName(text) === null) return isLeft.current;
    edit(withName(recipe, text === '' || text === appType(recipe.app).imageName ? null : text));
    return true;
  };
  return (
    <>
      <DraftInput
        value={name}
        onDraft={setDraft}
        onCommit={commit}
        onFocus={() => {
          isLeft.current = false;
        }}
        onBlurCapture={() => {
          isLeft.current = true;
        }}
        aria-label="Name of the image"
        aria-invalid={refused}
        aria-describedby={refused ? id : undefined}
        autoCapitalize="off"
        maxLength={100}
        size={Math.max(4, (draft ?? name).length)}
        className={className}
      />
      {refused ? (
        <p id={id} role="alert" className={errorClassName}>
          {grammar}
        </p>
      ) : (
        children
      )}
    </>
  );
}
