import type { ComponentProps } from 'react';

const looks = {
  plain: 'border-ghost bg-panel text-ink hover:border-ink disabled:bg-sunk',
  primary: 'border-ink bg-ink text-panel disabled:bg-sunk',
  text: 'border-transparent bg-transparent text-ink hover:border-rule2',
} as const;

export type ButtonLook = keyof typeof looks;

export function Button({
  look = 'plain',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return (
    <button
      type="button"
      className={`inline-flex h-11 items-center justify-center gap-[7px] whitespace-nowrap rounded-md border px-3 font-[550] aria-disabled:cursor-default aria-disabled:text-ink3 disabled:border-transparent disabled:text-ink3 desk:h-7.5 ${looks[look]} ${className}`}
      {...props}
    />
  );
}
