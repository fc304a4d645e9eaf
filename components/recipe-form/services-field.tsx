'use client';

import { useComposer } from '@/components/store/composer-provider';
import { Choice } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/field';
import type { AppType } from '@/lib/app-types/app-type';
import { appType } from '@/lib/app-types/app-types';
import { withService } from '@/lib/recipe/edit';
import { usedServices } from '@/lib/recipe/used-services';
import { serviceIds, services } from '@/lib/services/services';
import { useLit } from './use-lit';

export function ServicesField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { light } = useLit('services');
  const { title, services: needed }: AppType = appType(recipe.app);
  return (
    <FieldGroup label="Beside the app" aside="compose.yaml" {...light}>
      {serviceIds.map((id) => (
        <Choice
          key={id}
          type="checkbox"
          aside={needed.includes(id) ? `needed by ${title}` : services[id].image}
          disabled={needed.includes(id)}
          checked={usedServices(recipe).includes(id)}
          onChange={(event) => edit(withService(recipe, id, event.target.checked))}
        >
          {services[id].title}
        </Choice>
      ))}
    </FieldGroup>
  );
}
