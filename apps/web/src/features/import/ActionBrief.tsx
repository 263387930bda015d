import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { PreviewAction } from '@cynllun/domain/import/preview';
import { Mark, type Tone } from '../../shared/layout/tone.tsx';
import { briefOf } from './brief.ts';
import { cellName } from './cellName.ts';
import type { Choices } from './choices.ts';
import { useProblemWords, useProposalWords } from './proposalWords.ts';

/** What becomes of a row, in a line or two: a person looks down sixty of them. */
export function ActionBrief({ action, choices }: { readonly action: PreviewAction; readonly choices: Choices }) {
  const { t } = useTranslation('import');
  const words = useProposalWords();
  const why = useProblemWords();
  const { accepted, waiting, unread } = briefOf(action, choices);
  const said = (list: typeof accepted) => list.map(({ proposal, field }) => words(proposal, field)).join('; ');
  const unreadWords = unread.map((cell) =>
    t('preview.unreadOne', {
      heading: cell.heading,
      cell: cellName(cell),
      words: short(cell.original),
      why: cell.problem ? why(cell.problem) : '',
    }),
  );
  return (
    <>
      {accepted.length > 0 && <Line tone="success" label={t('preview.accepted')} words={said(accepted)} />}
      {waiting.length > 0 && <Line tone="neutral" label={t('preview.waiting')} words={said(waiting)} />}
      {unread.length > 0 && <Line tone="warning" label={t('preview.unread')} words={unreadWords.join('; ')} />}
    </>
  );
}

interface LineProps {
  readonly tone: Tone;
  readonly label: string;
  readonly words: string;
}

function Line({ tone, label, words }: LineProps) {
  return (
    <Row>
      <Mark tone={tone} /> <strong>{label}</strong> {words}
    </Row>
  );
}

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

const Row = styled('p')({
  margin: '0.125rem 0',
  maxInlineSize: 'none',
  fontSize: '0.8125rem',
  lineHeight: 1.4,
  overflowWrap: 'anywhere',
  '& svg': { verticalAlign: '-0.125em' },
});
