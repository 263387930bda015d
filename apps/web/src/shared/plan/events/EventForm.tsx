import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { PlanEventEntry } from '@cynllun/domain/plan/plan';
import { fieldsOfKind, mayBeAbsent } from '@cynllun/domain/stage/current-events';
import { answersOf, eventSchema } from '@cynllun/domain/stage/event-form';
import type { RecordedByHand } from '@cynllun/domain/stage/events';
import { CommandForm } from '../../form/CommandForm.tsx';
import { DateAnswer } from '../../form/DateAnswer.tsx';
import { useCheckedForm } from '../../form/useCheckedForm.ts';
import { outcomeOf } from '../../refusal.ts';
import { useFormatter } from '../../words/useLanguage.ts';
import { newId } from '../newId.ts';
import { EventAnswer } from './EventAnswer.tsx';
import { CorrectPlanEvent, RecordPlanEvent } from './operations.ts';

interface EventFormProps {
  readonly planId: string;
  readonly today: string;
  /** What happened, to be recorded; or an entry of it, to be corrected. */
  readonly of: RecordedByHand | CorrectedEntry;
  readonly title: string;
  readonly save: string;
  /** The day that is offered, where it is known. */
  readonly day?: string | null;
  /** Of the day. */
  readonly dayLabel?: string;
  /** Begins the ids of its fields. */
  readonly prefix: string;
  readonly onCancel: () => void;
  /** It was sent, and may have been recorded: what is shown is read again. */
  readonly onSent: () => void;
  readonly onDone: () => void;
}

/** An entry that is corrected by a later one: nothing recorded is changed. */
export type CorrectedEntry = PlanEventEntry & { readonly kind: NonNullable<PlanEventEntry['kind']> };

/** What is said when something that happened to a plan is recorded by hand, or its record is corrected. */
export function EventForm({ planId, today, of, day = null, prefix, onSent, onDone, ...props }: EventFormProps) {
  const { t } = useTranslation(['fields', 'errors']);
  const { date } = useFormatter();
  const entry = typeof of === 'string' ? null : of;
  const kind = typeof of === 'string' ? of : of.kind;
  const [record] = useMutation(RecordPlanEvent);
  const [correct] = useMutation(CorrectPlanEvent);
  const [id] = useState(newId);
  const [requestId] = useState(() => crypto.randomUUID());
  const on = entry?.on ?? (day !== null && day <= today ? day : null);
  const until = entry?.callInUntil ?? null;
  const form = useCheckedForm(eventSchema(kind, today), {
    own: 'deadlines:problems',
    defaultValues: {
      on: on === null ? '' : date(on),
      version: String(entry?.version ?? ''),
      withReport: entry?.withReport ?? true,
      body: entry?.body ?? '',
      agreedBy: entry?.agreedBy ?? '',
      minuteReference: entry?.minuteReference ?? '',
      callInUntil: until === null ? '' : date(until),
      decision: entry?.decision ?? '',
      reason: entry?.reason ?? '',
      lateReason: entry?.lateReason ?? '',
      withdrawalReason: entry?.withdrawalReason ?? '',
    },
  });
  const submit = form.handleSubmit(async ({ on: day, ...answers }) => {
    const said = { planId, requestId, id, on: day, ...answersOf(kind, answers) };
    const done = await (typeof of === 'string'
      ? form.done(outcomeOf(record, { variables: { input: { ...said, kind: of } } }))
      : form.done(outcomeOf(correct, { variables: { input: { ...said, kind, corrects: of.id } } })));
    onSent();
    if (done !== null) onDone();
  });
  const { title, save, dayLabel, onCancel } = props;
  return (
    <CommandForm form={form} level="h3" {...{ prefix, title, save, onCancel }} onSubmit={submit}>
      <DateAnswer control={form.control} name="on" label={dayLabel ?? t('fields:planEvent.on')} />
      {fieldsOfKind(kind).map((field) => (
        <EventAnswer key={field} field={field} optional={mayBeAbsent(kind, field)} />
      ))}
    </CommandForm>
  );
}
