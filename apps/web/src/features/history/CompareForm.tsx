import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { readDate } from '@cynllun/domain/input/date';
import { ErrorSummary, type Problem } from '../../shared/form/ErrorSummary.tsx';
import { DateField } from '../../shared/form/DateField.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useReader } from '../../shared/form/useReader.ts';
import { useToday } from '../../shared/plan/source/usePlan.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { addressOfSpan, isDay, type Span } from './address.ts';
import { Fields } from './HistoryForm.tsx';
import type { Comparison } from './operations.ts';
import { useActionOptions } from './options.ts';
import { useNames } from './useNames.ts';

interface CompareFormProps {
  readonly span: Span;
  readonly comparison: Comparison | undefined;
}

/** Which two moments: days, or writes chosen in the list, which stay chosen until a day is given. */
export function CompareForm({ span, comparison }: CompareFormProps) {
  const { t } = useTranslation('history');
  const { answers, answer, submit, problems, attempt } = useAnswers(span);
  const problemOf = (id: string) => problems.find((problem) => problem.id === id)?.words;
  const names = useNames(comparison?.gone ?? []);
  const chosen = useChosen(span, comparison);
  return (
    <>
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      <Fields noValidate onSubmit={submit} aria-label={t('compare.title')}>
        <DateField
          id="from"
          label={t('compare.from')}
          text={answers.from}
          onText={(from) => answer({ ...answers, from })}
          problem={problemOf('from')}
          {...(chosen.from !== null && { hint: chosen.from })}
        />
        <DateField
          id="to"
          label={t('compare.to')}
          text={answers.to}
          onText={(to) => answer({ ...answers, to })}
          problem={problemOf('to')}
          hint={chosen.to ?? t('compare.toHint')}
        />
        <SelectField
          id="about"
          label={t('compare.about')}
          emptyLabel={t('compare.whole')}
          options={useActionOptions(span.about, names)}
          value={answers.about}
          onChange={({ target }) => answer({ ...answers, about: target.value })}
        />
        <Buttons>
          <Button type="submit" variant="contained">
            {t('compare.compare')}
          </Button>
        </Buttons>
      </Fields>
    </>
  );
}

/** What is said of moments that were chosen in the list. */
function useChosen({ from, to }: Span, comparison: Comparison | undefined) {
  const { t } = useTranslation('history');
  const said = (key: 'chosenFrom' | 'chosenTo', text: string, at: string | null | undefined) =>
    text === '' || isDay(text) || at == null ? null : t(`compare.${key}`, { at });
  return {
    from: said('chosenFrom', from, comparison?.from.at),
    to: said('chosenTo', to, comparison?.to.at),
  };
}

function useAnswers(span: Span) {
  const { date } = useFormatter();
  const [, setAddress] = useSearchParams();
  const key = addressOfSpan(span);
  const dayIn = (text: string) => (isDay(text) ? date(text) : '');
  const start: Answers = { from: dayIn(span.from), to: dayIn(span.to), about: span.about };
  const [state, setState] = useState({ key, answers: start, attempt: 0 });
  if (state.key !== key) setState({ key, answers: start, attempt: 0 });
  const { answers } = state;
  const problems = useProblems(answers, span);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const from = momentFrom(answers.from, span.from);
    const to = momentFrom(answers.to, span.to);
    setState({ ...state, attempt: state.attempt + 1 });
    if (problems.length === 0 && from !== null && to !== null)
      setAddress(addressOfSpan({ from, to, about: answers.about }));
  };
  const answer = (next: Answers) => setState({ ...state, answers: next });
  return { answers, answer, submit, problems: state.attempt === 0 ? [] : problems, attempt: state.attempt };
}

interface Answers {
  readonly from: string;
  readonly to: string;
  readonly about: string;
}

/** What keeps the two from being compared, in the language of the screen. */
function useProblems({ from, to }: Answers, span: Span): readonly Problem[] {
  const { t } = useTranslation('history');
  const read = useReader('date', readDate);
  const today = useToday();
  const unread = (id: 'from' | 'to', text: string): readonly Problem[] => {
    const reading = read(text);
    if ('problem' in reading) return [{ id, words: reading.problem }];
    return (reading.value ?? '') > today ? [{ id, words: t('compare.notYet') }] : [];
  };
  const isMissing = momentFrom(from, span.from) === '';
  const wrong = [
    ...(isMissing ? [{ id: 'from', words: t('compare.fromMissing') }] : unread('from', from)),
    ...unread('to', to),
  ];
  const [first, last] = [momentFrom(from, ''), momentFrom(to, '')];
  const isReversed = first !== null && last !== null && last !== '' && last < first;
  return wrong.length === 0 && isReversed ? [{ id: 'to', words: t('compare.reversed', { from: first }) }] : wrong;
}

/** The day that was typed; where nothing was, the write that was chosen in the list; null for what is no day. */
function momentFrom(typed: string, chosen: string): string | null {
  if (typed.trim() === '') return isDay(chosen) ? '' : chosen;
  const reading = readDate(typed);
  return reading.understood ? reading.value : null;
}
