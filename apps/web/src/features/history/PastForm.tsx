import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { readDate } from '@cynllun/domain/input/date';
import { DateField } from '../../shared/form/DateField.tsx';
import { focusField } from '../../shared/form/field.ts';
import { Buttons } from '../../shared/form/Form.tsx';
import { useReader } from '../../shared/form/useReader.ts';
import { useToday } from '../../shared/plan/source/usePlan.ts';
import { Fields } from './HistoryForm.tsx';

/** Of which day the plan is to be read. */
export function PastForm() {
  const { t } = useTranslation('reading');
  const [, setAddress] = useSearchParams();
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const today = useToday();
  const reading = useReader('date', readDate)(text);
  const day = 'problem' in reading ? null : reading.value;
  const problem = (): string | undefined => {
    if ('problem' in reading) return reading.problem;
    if (day === null) return t('past.dayMissing');
    return day > today ? t('past.notYet') : undefined;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (day !== null && problem() === undefined) setAddress({ at: day });
    else focusField('at');
  };
  return (
    <Fields noValidate onSubmit={submit} aria-label={t('past.title')}>
      <DateField id="at" label={t('past.on')} text={text} onText={setText} problem={isAsked ? problem() : undefined} />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('past.read')}
        </Button>
      </Buttons>
    </Fields>
  );
}
