'use client';

import { LibraryChip } from '@/components/library-chip/library-chip';
import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { FieldGroup } from '@/components/ui/field';
import { dependenciesHint, installedSize, orderRoots } from '@/lib/form/form-labels';
import { usableInstaller } from '@/lib/recipe/usable-installer';

import { BrowseButton } from './browse-button';
import { LibrarySearch } from './library-search';
import { useLit } from './use-lit';

export function LibrariesField() {
  const { lock, plan, recipe } = useComposer(selectComposition);
  const { lit, light } = useLit('libraries');
  return (
    <FieldGroup
      label="Libraries"
      aside={installedSize(plan)}
      description={dependenciesHint(lock, usableInstaller(recipe))}
      lit={lit}
      {...light}
    >
      <LibrarySearch />
      <BrowseButton />
      <ul data-shares-focus className="mt-2 flex flex-wrap gap-1.5 empty:hidden">
        {orderRoots(lock).map((root) => (
          <LibraryChip key={root.requirement.name} root={root} />
        ))}
      </ul>
    </FieldGroup>
  );
}
