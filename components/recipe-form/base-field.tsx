'use client';

import { useComposer } from '@/components/store/composer-provider';
import { FieldGroup } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { baseChoices } from '@/lib/form/base-choices';
import { withBase } from '@/lib/recipe/edit';
import { useLit } from './use-lit';

export function BaseField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const snapshot = useComposer((state) => state.catalogue.snapshot);
  const { lit, light } = useLit('base');
  const choices = baseChoices(recipe, snapshot);
  return (
    <FieldGroup label="Variant of the base image" hideLabel lit={lit} {...light}>
      <Segmented
        label="Variant"
        className="mt-2"
        segments={choices.map(({ id, title, small, why }) => ({
          value: id,
          label: title,
          small,
          title: why,
        }))}
        chosen={recipe.base}
        onChoose={(base) => edit(choices.find(({ id }) => id === base)?.recipe ?? withBase(recipe, base))}
      />
    </FieldGroup>
  );
}
