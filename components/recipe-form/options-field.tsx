'use client';

import { useComposer } from '@/components/store/composer-provider';
import { Choice } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/field';
import { optionTitle } from '@/lib/form/form-labels';
import { withOption } from '@/lib/recipe/edit';
import { type OptionId, optionsFor } from '@/lib/recipe/recipe';
import { usableInstaller } from '@/lib/recipe/usable-installer';
import { useLit } from './use-lit';

export function OptionsField() {
  const app = useComposer((state) => state.recipe.app);
  return (
    <FieldGroup label="Build options">
      {optionsFor(app).map((id) => (
        <Option key={id} id={id} />
      ))}
    </FieldGroup>
  );
}

function Option({ id }: { id: OptionId }) {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { lit, light } = useLit(id);
  return (
    <Choice
      type="checkbox"
      checked={recipe.options[id]}
      onChange={(event) => edit(withOption(recipe, id, event.target.checked))}
      data-lit={lit}
      {...light}
    >
      {optionTitle(id, usableInstaller(recipe))}
    </Choice>
  );
}
