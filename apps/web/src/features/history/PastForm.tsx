import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { pastDaySchema } from '@cynllun/domain/history/moments';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { useToday } from '../../shared/plan/source/usePlan.ts';
import { Panel } from '../../shared/history/FilterForm.tsx';

/** Of which day the plan is to be read. */
export function PastForm() {
  const { t } = useTranslation('reading');
  const [, setAddress] = useSearchParams();
  const form = useCheckedForm(pastDaySchema(useToday()), { own: 'reading:problems', defaultValues: { at: '' } });
  const submit = form.handleSubmit((asked) => setAddress(asked));
  return (
    <Form onSubmit={submit} {...form.sending} layout={Panel} aria-label={t('past.title')}>
      <DateAnswer control={form.control} name="at" label={t('past.on')} />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('past.read')}
        </Button>
      </Buttons>
    </Form>
  );
}
