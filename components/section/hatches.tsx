/** Hatch of each layer kind, once per page: every drawing fills with `url(#hatch-…)`. */
export function Hatches() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <Hatch kind="base" width={16} height={16}>
          <path d="M4 1.5v5M1.5 4h5M12 9.5v5M9.5 12h5" />
        </Hatch>
        <Hatch kind="run" width={7} height={7}>
          <path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" />
        </Hatch>
        <Hatch kind="install" width={28} height={14}>
          <path d="M0 .5H28M0 7.5H28M7.5 .5V7.5M21.5 7.5V14.5" />
        </Hatch>
        <Hatch kind="copy" width={11} height={11}>
          <path d="M2 2.4h0M7.6 4.6h0M4.2 8.2h0M9.6 9.8h0" strokeLinecap="round" strokeWidth={1.8} />
        </Hatch>
      </defs>
    </svg>
  );
}

function Hatch({ kind, ...props }: { kind: string } & React.ComponentProps<'pattern'>) {
  return (
    <pattern
      id={`hatch-${kind}`}
      data-kind={kind}
      className="fill-none stroke-kind"
      patternUnits="userSpaceOnUse"
      {...props}
    />
  );
}
