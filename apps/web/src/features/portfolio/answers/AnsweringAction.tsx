import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { foundIn } from '@cynllun/domain/text/for-search';
import type { Language } from '@cynllun/domain/text/language';
import { excerptAround } from '@cynllun/domain/text/excerpt';
import { isBlank, type Text } from '@cynllun/domain/text/text';
import type { AnswerCardFragment } from '../../../generated/graphql.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Sentence } from '../../../shared/words/Sentence.tsx';
import { holds, MarkedWords } from './MarkedWords.tsx';

type Action = AnswerCardFragment['actions'][number];

const inEither = ({ en, cy }: Text, sought: readonly string[]): boolean => holds(en, sought) || holds(cy, sought);

/** Whether any of some folded words is found in an action or what it is measured by. */
export const isFoundIn = ({ title, summary, description, outcome, indicators }: Action, sought: readonly string[]) =>
  [title, summary, outcome, ...indicators.map(({ name }) => name)].some((text) => inEither(text, sought)) ||
  [description, ...indicators.map(({ unit }) => unit)].some((words) => holds(words, sought));

interface AnsweringActionProps {
  readonly action: Action;
  /** The language of words that have one alone. */
  readonly language: Language;
  /** Folded. */
  readonly sought: readonly string[];
  /** The place of the version. */
  readonly version: string;
}

/** An action, leading to where it stands in its version: what it does, what will be different, and how that is measured. */
export function AnsweringAction({ action, language, sought, version }: AnsweringActionProps) {
  const { t } = useTranslation(['answers', 'fields']);
  const { id, title, summary, description, outcome, endsOn, indicators } = action;
  return (
    <>
      <p>
        <AppLink to={`${version}#read-${id}`}>
          <MarkedWords text={title} sought={sought} blank={t('answers:read')} />
        </AppLink>{' '}
        {endsOn !== null && <small>{t('answers:by', { on: endsOn })}</small>}
      </p>
      {!isEmpty(outcome) && (
        <p>
          <MarkedWords text={outcome} sought={sought} />
        </p>
      )}
      {inEither(summary, sought) && (
        <p>
          <MarkedWords text={summary} sought={sought} />
        </p>
      )}
      {holds(description, sought) && (
        <p>
          <MarkedWords
            text={{ words: excerptAround(description, foundIn(description, sought)), language }}
            sought={sought}
          />
        </p>
      )}
      {indicators.length > 0 && (
        <Measures>
          <small>{t('answers:measuredBy')}</small>
          <ul>
            {indicators.map((indicator) => (
              <li key={indicator.id}>
                <MarkedWords text={indicator.name} sought={sought} /> <Figures of={indicator} language={language} />
              </li>
            ))}
          </ul>
        </Measures>
      )}
    </>
  );
}

const isEmpty = ({ en, cy }: Text): boolean => isBlank(en) && isBlank(cy);

interface FiguresProps {
  readonly of: Action['indicators'][number];
  readonly language: Language;
}

/** From which figure to which, and by when. */
function Figures({ of: { baseline, target, targetOn, unit }, language }: FiguresProps) {
  const { t } = useTranslation('answers');
  if (baseline === null && target === null) return null;
  const [from, to] = [baseline ?? 0, target ?? 0];
  const which = baseline === null ? 'target' : target === null ? 'baseline' : 'both';
  return (
    <small>
      <Sentence say={(quote) => t(`figures.${which}`, { from, to, unit: quote({ words: unit, language }) }).trim()} />
      {targetOn !== null && ` · ${t('by', { on: targetOn })}`}
    </small>
  );
}

const Measures = styled('div')(({ theme }) => ({
  marginBlockStart: '0.25rem',
  '& ul': { margin: 0, paddingInlineStart: '1.25rem' },
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
