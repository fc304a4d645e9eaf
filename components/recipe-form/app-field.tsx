'use client';

import { useId } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { Choice } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/field';
import { appTypeIds, appTypes } from '@/lib/app-types/app-types';
import { withApp } from '@/lib/recipe/edit';
import { useLit } from './use-lit';

export function AppField() {
  const name = useId();
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { lit, light } = useLit('app');
  return (
    <FieldGroup label="App" lit={lit} {...light}>
      <div className="grid grid-cols-2 gap-x-2">
        {appTypeIds.map((id) => (
          <Choice
            key={id}
            type="radio"
            name={name}
            checked={recipe.app === id}
            onChange={() => edit(withApp(recipe, id))}
          >
            {appTypes[id].title}
          </Choice>
        ))}
      </div>
    </FieldGroup>
  );
}
