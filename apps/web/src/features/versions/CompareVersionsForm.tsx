import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';

interface CompareVersionsFormProps {
  /** The versions there are. */
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Which two versions are compared. One with itself differs in nothing, and says so. */
export function CompareVersionsForm({ numbers, from, to }: CompareVersionsFormProps) {
  const { t } = useTranslation(['versions', 'reading']);
  const [, setAddress] = useSearchParams();
  const form = useForm({ defaultValues: { from: String(from), to: String(to) } });
  const options = numbers.map((number) => ({ value: String(number), label: t('reading:version.number', { number }) }));
  return (
    <Form
      onSubmit={form.handleSubmit((chosen) => setAddress(chosen))}
      problems={[]}
      attempt={0}
      isSending={false}
      aria-label={t('compare.formTitle')}
      layout={InLine}
    >
      <SelectField {...form.register('from')} label={t('compare.from')} options={options} />
      <SelectField {...form.register('to')} label={t('compare.to')} options={options} />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('compare.show')}
        </Button>
      </Buttons>
    </Form>
  );
}

const InLine = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.75rem 1.25rem',
  alignItems: 'end',
  marginBlockEnd: '1.5rem',
});
