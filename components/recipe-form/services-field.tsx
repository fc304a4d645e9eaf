'use client';

import { useComposer } from '@/components/store/composer-provider';
import { Choice } from '@/components/ui/choice';
import { FieldGroup } from '@/components/ui/field';
import type { AppType } from '@/lib/app-types/app-type';
import { appType } from '@/lib/app-types/app-types';
import { withService } from '@/lib/recipe/edit';
import { usedServices } from '@/lib/recipe/used-services';
import { documentationOfUnrun, imageName, serviceIds, services } from '@/lib/services/services';
import { UnrunServices } from './unrun-services';
import { useLit } from './use-lit';

export function ServicesField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { light } = useLit('services');
  const { title, services: needed }: AppType = appType(recipe.app);
  const used = usedServices(recipe);
  const unrun = used.filter((id) => documentationOfUnrun(id) !== null);
  return (
    <FieldGroup
      label="Beside the app"
      aside="compose.yaml"
      description={unrun.length === 0 ? null : <UnrunServices ids={unrun} />}
      {...light}
    >
      {serviceIds.map((id) => (
        <Choice
          key={id}
          type="checkbox"
          aside={
            <Aside
              text={needed.includes(id) ? `needed by ${title}` : imageName(id)}
              documentation={documentationOfUnrun(id)}
            />
          }
          disabled={needed.includes(id)}
          checked={used.includes(id)}
          onChange={(event) => edit(withService(recipe, id, event.target.checked))}
        >
          {services[id].title}
        </Choice>
      ))}
    </FieldGroup>
  );
}

function Aside({ text, documentation }: { text: string; documentation: string | null }) {
  if (documentation === null) return text;
  return (
    <span className="block text-right leading-[15px]" title={`set up as ${documentation} says`}>
      {text} · <span className="whitespace-nowrap">not run by us</span>
    </span>
  );
}
