import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Judgement } from './wholeResponse.ts';

type Answer = Judgement['answer'];

/** How far, in words and in a shape of its own: a disc that is full, three quarters, half or empty. */
export function JudgementAnswer({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation(['advice', 'responses']);
  return (
    <Row>
      <svg
        width="1.125em"
        height="1.125em"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {shapes[answer ?? 'none']}
      </svg>
      {answer === null ? <span>{t('responses:judgements.none')}</span> : <b>{t(`advice:answer.${answer}`)}</b>}
    </Row>
  );
}

const ring = <circle cx="8" cy="8" r="6.5" />;

const shapes = {
  fully: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  largely: (
    <>
      {ring}
      <path d="M8 8V1.5A6.5 6.5 0 1 1 1.5 8Z" fill="currentColor" />
    </>
  ),
  partly: (
    <>
      {ring}
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </>
  ),
  not: ring,
  none: <path d="M3 8h10" />,
} as const;

/** In a table that becomes cards all of a cell stands beside its heading, so this is no `b` itself. */
const Row = styled('span')({
  display: 'flex',
  gap: '0.5rem',
  alignItems: 'center',
  '& svg': { flex: 'none' },
  '&& b': { display: 'inline', color: 'inherit', fontWeight: 600 },
});
