import { useEffect, useRef } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { spanSchema } from '@cynllun/domain/history/moments';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { useToday } from '../../shared/plan/source/usePlan.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { addressOfSpan, isDay, type Span } from './address.ts';
import { Panel } from '../../shared/history/FilterForm.tsx';
import type { Comparison } from './queries.ts';
import { useActionOptions } from './options.ts';
import { useNames } from '../../shared/plan/changes/useNames.ts';

interface CompareFormProps {
  readonly span: Span;
  readonly comparison: Comparison | undefined;
}

/** Which two moments: days, or writes chosen in the list, which stay chosen until a day is given. */
export function CompareForm({ span, comparison }: CompareFormProps) {
  const { t } = useTranslation('history');
  const form = useSpanForm(span);
  const names = useNames(comparison?.gone ?? []);
  const chosen = useChosen(span, comparison);
  return (
    <Form onSubmit={form.submit} {...form.sending} layout={Panel} aria-label={t('compare.title')}>
      <DateAnswer
        control={form.control}
        name="from"
        deps={['to']}
        label={t('compare.from')}
        hint={chosen.from ?? undefined}
      />
      <DateAnswer control={form.control} name="to" label={t('compare.to')} hint={chosen.to ?? t('compare.toHint')} />
      <SelectField
        {...form.register('about')}
        label={t('compare.about')}
        emptyLabel={t('compare.whole')}
        options={useActionOptions(span.about, names)}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('compare.compare')}
        </Button>
      </Buttons>
    </Form>
  );
}

/** The form of two moments. What is typed stays until the address changes by itself, and not the language alone. */
function useSpanForm(span: Span) {
  const { date } = useFormatter();
  const [, setAddress] = useSearchParams();
  const dayIn = (text: string) => (isDay(text) ? date(text) : '');
  const asked = { from: dayIn(span.from), to: dayIn(span.to), about: span.about };
  const hasFrom = span.from !== '' && !isDay(span.from);
  const form = useCheckedForm(spanSchema(useToday(), hasFrom), { own: 'history:problems', defaultValues: asked });
  const address = addressOfSpan(span);
  const shown = useRef(address);
  const { reset } = form;
  useEffect(() => {
    if (shown.current !== address) reset(asked);
    shown.current = address;
  });
  const submit = form.handleSubmit(({ from, to, about }) => {
    const chosen = (moment: string) => (isDay(moment) ? '' : moment);
    setAddress(addressOfSpan({ from: from ?? chosen(span.from), to: to ?? chosen(span.to), about }));
  });
  return { ...form, submit };
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
