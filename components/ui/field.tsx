import { type ReactNode, useId } from 'react';

export type FieldIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };

type FieldProps = {
  label: string;
  /** Stands right of the label. */
  aside?: ReactNode;
  description?: ReactNode;
  error?: string | null;
  /** Its step is pointed at. */
  lit?: boolean;
};

/** One control with its label, description and error, wired by ids. */
export function Field({
  label,
  aside,
  description,
  error = null,
  lit,
  children,
}: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const texts = useTextIds(id, description, error);
  return (
    <div>
      <div className={headingRow} data-lit={lit}>
        <label htmlFor={id} className={heading}>
          {label}
        </label>
        <Aside>{aside}</Aside>
      </div>
      {children({ id, 'aria-describedby': texts, 'aria-invalid': error !== null })}
      <Texts id={id} description={description} error={error} />
    </div>
  );
}

/** Several controls that answer one question: radios or checkboxes. */
export function FieldGroup({
  label,
  aside,
  description,
  error = null,
  hideLabel = false,
  lit,
  children,
  ...events
}: FieldProps & {
  children: ReactNode;
  /** For a group that goes on under the heading of the one above. */
  hideLabel?: boolean;
  onPointerEnter?: () => void;
  onFocus?: () => void;
}) {
  const id = useId();
  const texts = useTextIds(id, description, error);
  return (
    <fieldset className="min-w-0" aria-describedby={texts} {...events}>
      <legend className="sr-only">{label}</legend>
      {hideLabel ? null : (
        <div className={headingRow} data-lit={lit}>
          <span className={heading} aria-hidden="true">
            {label}
          </span>
          <Aside>{aside}</Aside>
        </div>
      )}
      {children}
      <Texts id={id} description={description} error={error} />
    </fieldset>
  );
}

const headingRow =
  '-mx-2 mt-4 mb-2 flex items-baseline justify-between gap-2 rounded-sm px-2 data-[lit=true]:bg-hl';
const heading = 'font-[650]';

function useTextIds(id: string, description: ReactNode, error: string | null): string | undefined {
  const ids = [description ? `${id}-description` : '', error === null ? '' : `${id}-error`].filter(Boolean);
  return ids.join(' ') || undefined;
}

function Aside({ children }: { children: ReactNode }) {
  return children ? <span className="text-right text-meta text-ink3">{children}</span> : null;
}

function Texts({ id, description, error }: { id: string; description: ReactNode; error: string | null }) {
  return (
    <>
      {description ? (
        <p id={`${id}-description`} className="mt-2 text-meta leading-[17px] text-ink3">
          {description}
        </p>
      ) : null}
      {error === null ? null : (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-meta leading-[17px] text-cost">
          {error}
        </p>
      )}
    </>
  );
}
