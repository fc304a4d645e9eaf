'use client';

import { useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { DraftInput } from '@/components/ui/draft-input';
import { Field } from '@/components/ui/field';
import { mainProcess } from '@/lib/app-types/app-types';
import { withPort } from '@/lib/recipe/edit';
import { parsePort } from '@/lib/recipe/port';
import { useLit } from './use-lit';

/** Empty or the app type's own port: the recipe names none. */
export function PortField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { lit, light } = useLit('port');
  const [draft, setDraft] = useState<string | null>(null);
  const { port: usual } = mainProcess(recipe.app);
  if (usual === null) return null;
  const refused = draft !== null && draft !== '' && parsePort(draft) === null;
  const commit = (text: string) => {
    const port = parsePort(text);
    if (text !== '' && port === null) return false;
    edit(withPort(recipe, port === usual ? null : port));
    return true;
  };
  return (
    <Field
      lit={lit}
      label="Port"
      aside={`usually ${usual}`}
      error={refused ? 'A port is a number from 1 to 65535.' : null}
    >
      {(ids) => (
        <DraftInput
          {...ids}
          {...light}
          value={`${recipe.port ?? usual}`}
          onDraft={setDraft}
          onCommit={commit}
          inputMode="numeric"
          maxLength={5}
          className="h-11 w-full rounded-md border border-ghost bg-panel px-2 aria-invalid:border-cost desk:h-8"
        />
      )}
    </Field>
  );
}
