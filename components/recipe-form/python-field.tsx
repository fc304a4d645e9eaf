'use client';

import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useComposer } from '@/components/store/composer-provider';
import { DraftInput } from '@/components/ui/draft-input';
import { Field, FieldGroup } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { mainPythons } from '@/lib/form/form-labels';
import { withPython } from '@/lib/recipe/edit';
import { readPython } from '@/lib/recipe/python-version';
import { useLit } from './use-lit';

const other = 'other';

/** The Pythons in use, and a way to any release there was. */
export function PythonField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const snapshot = useComposer((state) => state.catalogue.snapshot);
  const { lit, light } = useLit('python');
  const [wantsOther, setWantsOther] = useState(false);
  const fieldRef = useRef<HTMLInputElement>(null);
  const versions = mainPythons(snapshot);
  const showsOther = wantsOther || !versions.includes(recipe.python);
  const choose = (value: string) => {
    // The field has to be there before it can take the focus.
    flushSync(() => setWantsOther(value === other));
    if (value !== other) return edit(withPython(recipe, value));
    fieldRef.current?.focus();
    fieldRef.current?.select();
  };
  return (
    <FieldGroup label="Base image" aside="python" lit={lit} {...light}>
      <Segmented
        label="Python version"
        segments={[...versions, other].map((value) => ({ value, label: value }))}
        chosen={showsOther ? other : recipe.python}
        onChoose={choose}
      />
      {showsOther ? <OtherPython fieldRef={fieldRef} onDone={() => setWantsOther(false)} /> : null}
    </FieldGroup>
  );
}

function OtherPython({
  fieldRef,
  onDone,
}: {
  fieldRef: RefObject<HTMLInputElement | null>;
  onDone: () => void;
}) {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const pythons = useComposer((state) => state.catalogue.snapshot.pythons);
  const [draft, setDraft] = useState<string | null>(null);
  const refused = draft !== null && readPython(draft.trim(), pythons) === null;
  const commit = (text: string) => {
    const version = readPython(text.trim(), pythons);
    if (version === null) return false;
    edit(withPython(recipe, version));
    onDone();
    return true;
  };
  return (
    <Field
      label="Exact version"
      aside="such as 3.7.4"
      error={
        refused
          ? `No release known of that number; there are ${pythons[0]?.version} to ${pythons.at(-1)?.newestPatch}.`
          : null
      }
    >
      {(ids) => (
        <DraftInput
          {...ids}
          ref={fieldRef}
          value={recipe.python}
          onDraft={setDraft}
          onCommit={commit}
          inputMode="decimal"
          maxLength={10}
          className="h-11 w-full rounded-md border border-ghost bg-panel px-2 aria-invalid:border-cost desk:h-8"
        />
      )}
    </Field>
  );
}
