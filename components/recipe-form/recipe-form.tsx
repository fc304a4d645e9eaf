import { YoursEntry } from '@/components/yours/yours-entry';
import { AppField } from './app-field';
import { BaseField } from './base-field';
import { InstallerField } from './installer-field';
import { LibrariesField } from './libraries-field';
import { NameField } from './name-field';
import { OptionsField } from './options-field';
import { PortField } from './port-field';
import { Presets } from './presets';
import { PythonField } from './python-field';
import { ServicesField } from './services-field';

export function RecipeForm() {
  return (
    <form
      data-recipe
      className="mx-auto max-w-140"
      aria-label="Recipe"
      onSubmit={(event) => event.preventDefault()}
    >
      <YoursEntry />
      <PythonField />
      <BaseField />
      <AppField />
      <LibrariesField />
      <ServicesField />
      <OptionsField />
      <InstallerField />
      <PortField />
      <NameField />
      <Presets />
    </form>
  );
}
