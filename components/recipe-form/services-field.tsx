'use client';

import { useComposer } from '@/components/store/composer-provider';
import { Choice } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/field';
import { serviceIds, services } from '@/lib/catalogue/services';
import { withService } from '@/lib/recipe/edit';
import { useLit } from './use-lit';

export function ServicesField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { light } = useLit('services');
  return (
    <FieldGroup label="Beside the app" aside="compose.yaml" {...light}>
      {serviceIds.map((id) => (
        <Choice
          key={id}
          type="checkbox"
          aside={services[id].image}
          checked={recipe.services.includes(id)}
          onChange={(event) => edit(withService(recipe, id, event.target.checked))}
        >
          {services[id].title}
        </Choice>
      ))}
    </FieldGroup>
  );
}
