import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { letterSchema } from '@cynllun/domain/advice/forms';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { DateField } from '../../shared/form/DateField.tsx';
import { Buttons, Fields, Form } from '../../shared/form/Form.tsx';
import { MoneyField } from '../../shared/form/MoneyField.tsx';
import { NumberField } from '../../shared/form/NumberField.tsx';
import { Refused } from '../../shared/form/Refused.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { YearField } from '../../shared/form/YearField.tsx';
import { useServerDay } from '../../shared/useServerDay.ts';
import { Shown } from './Shown.tsx';

/** What is read as it is typed; a form that was refused; and one that opens where it is asked for. */
export function KitForms() {
  return (
    <>
      <Read />
      <Failed />
      <Opened />
    </>
  );
}

function Read() {
  const { t } = useTranslation('plan');
  const [typed, setTyped] = useState({ date: '31.3.27', money: '45k', number: '', year: '27/28' });
  const of = (key: keyof typeof typed) => ({
    name: key,
    text: typed[key],
    onText: (text: string) => setTyped((before) => ({ ...before, [key]: text })),
  });
  return (
    <Shown name="DateField, MoneyField, NumberField, YearField">
      <Fields>
        <DateField {...of('date')} label={t('nav.deadlines')} />
        <MoneyField {...of('money')} label={t('nav.plan')} />
        <NumberField {...of('number')} label={t('nav.overview')} optional />
        <YearField {...of('year')} label={t('nav.history')} />
      </Fields>
    </Shown>
  );
}

function Failed() {
  const { t } = useTranslation(['plan', 'setup', 'common', 'errors']);
  const problems = [
    { field: 'refused', words: t('setup:problems.name.en.required') },
    { field: null, words: t('errors:signedOut'), isSignedOut: true },
  ];
  return (
    <Shown name="Form, ErrorSummary, Refused">
      <Form
        aria-label={t('plan:nav.setUp')}
        problems={problems}
        attempt={1}
        isSending={false}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField name="refused" label={t('plan:nav.setUp')} defaultValue="" />
        <Buttons>
          <Button type="submit">{t('common:buttons.save')}</Button>
        </Buttons>
      </Form>
      <Refused problems={[{ field: null, words: t('errors:unreachable') }]} />
    </Shown>
  );
}

function Opened() {
  const { t } = useTranslation(['plan', 'common']);
  const [isOpen, setOpen] = useState(false);
  const form = useCheckedForm(letterSchema(useServerDay()), { defaultValues: { on: '', letter: '' } });
  return (
    <Shown name="CommandForm, DateAnswer">
      {isOpen ? (
        <CommandForm
          form={form}
          level="h3"
          title={t('plan:recommendation.add')}
          save={t('common:buttons.save')}
          onSubmit={form.handleSubmit(() => setOpen(false))}
          onCancel={() => setOpen(false)}
        >
          <DateAnswer control={form.control} name="on" label={t('plan:nav.deadlines')} />
          <TextField {...form.register('letter')} label={t('plan:nav.overview')} />
        </CommandForm>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('plan:recommendation.add')}</Button>
      )}
    </Shown>
  );
}
