'use client';

import { useComposer } from '@/components/store/composer-provider';
import { FieldGroup } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import type { BaseId } from '@/lib/catalogue/catalogue';
import { baseSize } from '@/lib/form/form-labels';
import { withBase } from '@/lib/recipe/edit';
import { bases } from '@/lib/recipe/recipe';
import { useLit } from './use-lit';

const ids = Object.keys(bases) as readonly BaseId[];

export function BaseField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const snapshot = useComposer((state) => state.catalogue.snapshot);
  const { lit, light } = useLit('base');
  return (
    <FieldGroup label="Variant of the base image" hideLabel lit={lit} {...light}>
      <Segmented
        label="Variant"
        className="mt-2"
        segments={ids.map((id) => ({
          value: id,
          label: bases[id].title,
          small: baseSize(snapshot, recipe.python, id),
          title: bases[id].why,
        }))}
        chosen={recipe.base}
        onChoose={(base) => edit(withBase(recipe, base))}
      />
    </FieldGroup>
  );
}
