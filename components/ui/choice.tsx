import type { ComponentProps, ReactNode } from 'react';

const shapes = {
  radio: 'rounded-full checked:border-4',
  checkbox:
    'relative rounded-sm checked:bg-ink before:absolute before:top-[.4px] before:left-[3.2px] before:hidden before:h-[7px] before:w-[3px] before:rotate-42 before:border-panel before:border-r-[1.6px] before:border-b-[1.6px] checked:before:block',
} as const;

const box = 'size-[13px] flex-none appearance-none border border-ink3 bg-panel checked:border-ink';

/** Look of a checkbox that stands without its words. */
export const checkboxLook = `${box} ${shapes.checkbox}`;

/** A native radio or checkbox with its words, and a figure at the right. */
export function Choice({
  type,
  aside,
  children,
  'data-lit': lit,
  ...props
}: ComponentProps<'input'> & { type: keyof typeof shapes; aside?: ReactNode; 'data-lit'?: boolean }) {
  return (
    <label
      data-lit={lit}
      className="-mx-2 flex min-h-11 w-[calc(100%+16px)] rounded-sm px-2 data-[lit=true]:bg-hl items-center gap-2 text-ink2 has-checked:font-[550] has-checked:text-ink desk:min-h-6.5"
    >
      <input type={type} className={`m-0 ${box} ${shapes[type]}`} {...props} />
      {children}
      {aside ? <span className="ml-auto font-normal text-ink3 text-meta">{aside}</span> : null}
    </label>
  );
}
