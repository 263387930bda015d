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
  /** What was looked for. */
  readonly words: string;
  readonly places: Found;
  readonly marks: Marks;
  readonly onMarked: () => void;
}

/** Marks passages that were found: all of them, unless some are left out; and files, of which some are known to say so. */
export function MarkForm({ words: sought, places, marks, onMarked }: MarkFormProps) {
  const { t } = useTranslation('personalData', { keyPrefix: 'marking' });
  const planId = usePlanId();
  const { quote } = useQuote();
  const [chosen, setChosen] = useState<readonly string[]>(
    places.flatMap(({ says }, index) => (says ? [String(index)] : [])),
  );
  const options = places.map(({ before, words, after, language, in: kind }, index) => ({
    kind,
    value: String(index),
    label: kind === 'file' ? words : quote({ words: `${before}“${words}”${after}`, language }),
    hint: t(`kinds.${kind}`),
  }));
  const files = options.filter(({ kind }) => kind === 'file');
  const passages = options.filter(({ kind }) => kind !== 'file');
  const chooseAmong = (some: readonly { readonly value: string }[]) => (now: readonly string[]) =>
    setChosen([...chosen.filter((one) => some.every(({ value }) => value !== one)), ...now]);
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
        {passages.length === 0
          ? t('find.none', { words: sought })
          : passages.length < MOST
            ? t('find.found', { count: passages.length })
            : t('find.most', { count: MOST })}
      </p>
      {passages.length > 0 && (
        <ChecksField
          name="places"
          label={t('mark.places')}
          options={passages}
          value={chosen}
          onChange={chooseAmong(passages)}
        />
      )}
      {files.length > 0 && (
        <ChecksField
          name={passages.length > 0 ? 'files' : 'places'}
          label={t('mark.files')}
          hint={t('mark.filesHint')}
          options={files}
          value={chosen}
          onChange={chooseAmong(files)}
        />
      )}
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
