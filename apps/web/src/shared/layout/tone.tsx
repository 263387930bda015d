import type { ReactNode } from 'react';
import type { Colours } from '../theme/colours.ts';

/** What a tag, a notice or a status is about. Each has a mark of its own shape, so that none rests on colour. */
export type Tone = 'neutral' | 'ahead' | 'info' | 'success' | 'warning' | 'error';

export const toneColours: Readonly<Record<Tone, { front: keyof Colours; ground: keyof Colours }>> = {
  neutral: { front: 'quiet', ground: 'panel' },
  // Still to come, with time enough: the eye goes to what is near.
  ahead: { front: 'quiet', ground: 'panel' },
  info: { front: 'info', ground: 'infoPanel' },
  success: { front: 'success', ground: 'successPanel' },
  warning: { front: 'warning', ground: 'warningPanel' },
  error: { front: 'error', ground: 'errorPanel' },
};

const marks: Readonly<Record<Tone, ReactNode>> = {
  neutral: <path d="M3 8h10" />,
  ahead: <circle cx="8" cy="8" r="5" />,
  info: (
    <g strokeWidth="1.5">
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.5v3.5M8 4.9v.2" />
    </g>
  ),
  success: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  warning: <path d="M8 2 1.5 13.5h13zM8 6.5v3.5M8 11.5v.5" />,
  error: <path d="m4 4 8 8M12 4l-8 8" />,
};

/** The kit's chips give it a class of theirs. */
export function Mark({ tone, className }: { readonly tone: Tone; readonly className?: string }) {
  return (
    <svg
      className={className}
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {marks[tone]}
    </svg>
  );
}
