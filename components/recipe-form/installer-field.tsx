'use client';

import { useComposer } from '@/components/store/composer-provider';
import { FieldGroup } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { withInstaller } from '@/lib/recipe/edit';
import { type InstallerId, installers } from '@/lib/recipe/recipe';
import { useLit } from './use-lit';

const ids = Object.keys(installers) as readonly InstallerId[];

export function InstallerField() {
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const { lit, light } = useLit('installer');
  return (
    <FieldGroup label="Installer" lit={lit} {...light}>
      <Segmented
        label="Installer"
        segments={ids.map((id) => ({ value: id, label: installers[id].title, title: installers[id].why }))}
        chosen={recipe.installer}
        onChoose={(installer) => edit(withInstaller(recipe, installer))}
      />
    </FieldGroup>
  );
}
