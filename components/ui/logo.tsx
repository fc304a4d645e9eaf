/** A block cut open: the face shows its beds. The same drawing is app/icon.svg. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="size-5 fill-none stroke-current stroke-[1.5] [stroke-linejoin:round]"
    >
      <path d="M1.5 6l5-4h12v2.5l-5 4h-12z" fill="currentColor" />
      <path d="M1.5 12.5h12v6h-12zM1.5 15.5h12l5-4M13.5 12.5l5-4v6l-5 4" />
    </svg>
  );
}
