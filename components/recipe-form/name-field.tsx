import { NameInput } from '@/components/image-name/name-input';
import { FieldGroup } from '@/components/ui/field';

/** On a phone only: elsewhere the name stands in the header. */
export function NameField() {
  return (
    <div className="desk:hidden">
      <FieldGroup label="Name" aside="of image and folder">
        <NameInput
          className="h-11 w-full rounded-md border border-ghost bg-panel px-2 aria-invalid:border-cost"
          errorClassName="mt-1.5 text-cost text-meta"
        />
      </FieldGroup>
    </div>
  );
}
