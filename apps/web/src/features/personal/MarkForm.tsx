import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ChecksField } from '../../shared/form/CheckField.tsx';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { marksInCache } from './inCache.ts';
import type { Found, Marks } from './PassagesScreen.tsx';
import { MarkPassages } from './queries.ts';

type Reason = Marks[number]['reason'];
const reasons: readonly Reason[] = ['namesOther', 'namesStaff', 'askedFor', 'endangers'];

/** Places that are found at once, at most. */
const MOST = 100;

interface MarkFormProps {
  readonly places: Found;
  readonly marks: Marks;
  readonly onMarked: () => void;
}

/** Marks passages that were found: all of them, unless some are left out. */
export function MarkForm({ places, marks, onMarked }: MarkFormProps) {
  const { t } = useTranslation('personalData', { keyPrefix: 'marking' });
  const planId = usePlanId();
  const { quote } = useQuote();
  const [chosen, setChosen] = useState<readonly string[]>(places.map((_, index) => String(index)));
  const [who, setWho] = useState('');
  const [reason, setReason] = useState<Reason | null>(null);
  const { send, refuse, ...sending } = useSend(MarkPassages, 'personalData:marking.problems');
  const references = [...new Set(marks.map(({ reference }) => reference))].toSorted((one, other) => one - other);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = [chosen.length === 0 && 'places', reason === null && 'reason'].filter((one) => one !== false);
    if (missing.length > 0 || reason === null)
      return refuse(missing.map((field) => ({ field, key: 'errors:problem.required', params: {} })));
    const input = {
      planId,
      reason,
      reference: who === '' ? null : Number(who),
      places: places
        .filter((_, index) => chosen.includes(String(index)))
        .map(({ rootId, entityId, field, start, end }) => ({ rootId, entityId, field, start, end })),
    };
    const done = await send(input, { update: marksInCache(planId) });
    if (done === null) return;
    announce(t('mark.done', { count: chosen.length }));
    onMarked();
    document.getElementById('marked')?.focus();
  };
  return (
    <Form onSubmit={(event) => void submit(event)} {...sending}>
      <p role="status">
        {places.length < MOST ? t('find.found', { count: places.length }) : t('find.most', { count: MOST })}
      </p>
      <ChecksField
        name="places"
        label={t('mark.places')}
        options={places.map(({ before, words, after, language, ...place }, index) => ({
          value: String(index),
          label: quote({ words: `${before}“${words}”${after}`, language }),
          hint: t(`kinds.${place.in}`),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <SelectField
        name="reference"
        label={t('mark.who')}
        hint={t('mark.hint')}
        emptyLabel={t('mark.somebodyElse')}
        options={references.map((reference) => ({ value: String(reference), label: t('mark.person', { reference }) }))}
        value={who}
        onChange={({ target }) => setWho(target.value)}
      />
      <RadioField
        name="reason"
        label={t('mark.reason')}
        options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('mark.save')}
        </Button>
      </Buttons>
    </Form>
  );
}
