const look = {
  width: '1em',
  height: '1em',
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const;

/** Something opens below. */
export const Chevron = () => (
  <svg {...look}>
    <path d="m4 6 4 4 4-4" />
  </svg>
);

/** More that can be done. */
export const Dots = () => (
  <svg {...look} width="1.25em" height="1.25em" strokeWidth={3}>
    <path d="M3 8h0M8 8h0M13 8h0" />
  </svg>
);

/** The list of places. */
export const Lines = () => (
  <svg {...look}>
    <path d="M2 4h12M2 8h12M2 12h12" />
  </svg>
);
