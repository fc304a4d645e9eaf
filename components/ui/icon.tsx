const paths = {
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5v11a5.5 5.5 0 000-11z" fill="currentColor" stroke="none" />
    </>
  ),
  link: <path d="M6.5 9.5l3-3M7 4.5l1.6-1.6a2.8 2.8 0 014 4L11 8.5M9 11.5l-1.6 1.6a2.8 2.8 0 01-4-4L5 7.5" />,
  download: <path d="M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5L14 14" />
    </>
  ),
  remove: <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />,
  tick: <path d="M3 8.5l3.5 3.5L13 4.5" strokeWidth="2" />,
  held: <path d="M3 3v10M13 3v10M3 8h10M6 5.5L3 8l3 2.5" />,
  plus: <path d="M8 3v10M3 8h10" />,
  unknown: <path d="M5.5 6a2.5 2.5 0 114 2c-1 .7-1.5 1.1-1.5 2M8 12.2v.8" />,
  bookmark: <path d="M4 2h8v12l-4-3.5L4 14z" />,
  bookmarked: <path d="M4 2h8v12l-4-3.5L4 14z" fill="currentColor" />,
  rename: <path d="M2.5 13.5l.8-3.3 7.5-7.5 2.5 2.5-7.5 7.5zM9.3 4.2l2.5 2.5" />,
  down: <path d="M4.5 6.5L8 10l3.5-3.5" />,
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: the control around it carries the name. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`size-4 flex-none fill-none stroke-current stroke-[1.4] ${className}`}
    >
      {paths[name]}
    </svg>
  );
}
