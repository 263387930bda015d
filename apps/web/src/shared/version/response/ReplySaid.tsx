import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Reply } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/text/text';
import { Tag } from '../../layout/Tag.tsx';
import type { Tone } from '../../layout/tone.tsx';
import { useDraftingLanguage } from '../../plan/source/usePlan.ts';
import { Sentence } from '../../words/Sentence.tsx';
import { Kept } from './Kept.tsx';
import type { ReplyStanding } from './points.ts';

interface ReplySaidProps {
  readonly reply: Pick<Reply, 'id' | 'answer' | 'words'>;
  /** What the action is called that was changed because of the point; null where none is named. */
  readonly changed: Text | null;
  readonly erased?: readonly { readonly path: string; readonly erasedAt: string }[];
}

/** What a reply says: whether the point is accepted, the action that was changed, and the words. */
export function ReplySaid({ reply: { id, answer, words }, changed, erased = [] }: ReplySaidProps) {
  const { t } = useTranslation(['responses', 'fields']);
  const language = useDraftingLanguage();
  return (
    <>
      {answer !== null && (
        <p>
          <b>{t(`fields:replyAnswer.${answer}`)}</b>
        </p>
      )}
      {changed !== null && (
        <p>
          <Sentence say={(quote) => t('responses:became.changed', { action: quote(changed) })} />
        </p>
      )}
      <Kept words={words} language={language} at={path('reply', id, 'words')} erased={erased} />
    </>
  );
}

/** What became of a point, beside it. */
export function Became({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('responses');
  return (
    <Beside>
      <h4>{t('became.title')}</h4>
      {children}
    </Beside>
  );
}

const tones: Readonly<Record<ReplyStanding, Tone>> = {
  unanswered: 'warning',
  incomplete: 'warning',
  notSent: 'info',
  changed: 'info',
  sent: 'success',
};

/** How a reply in the draft stands to what was sent. */
export function ReplyStandingTag({ standing }: { readonly standing: ReplyStanding }) {
  const { t } = useTranslation('responses');
  return <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>;
}

const Beside = styled('div')(({ theme }) => ({
  marginBlockStart: '0.75rem',
  padding: '0.625rem 0.75rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 6,
  breakInside: 'avoid',
  '& h4': { marginBlock: 0, fontSize: '0.8125rem', color: theme.vars.palette.colours.quiet },
  '& p': { marginBlock: '0.25rem 0' },
  '& p + h4': { marginBlockStart: '0.625rem' },
}));
