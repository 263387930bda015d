import { useEffect, useId, useRef, type ReactNode, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import type { Problem } from '../../shared/form/ErrorSummary.tsx';
import { FormBox } from './EntryList.tsx';

interface FormFrameProps {
  readonly title: string;
  readonly form: {
    readonly problems: readonly Problem[];
    readonly attempt: number;
    readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  };
  /** The deed, as a verb. */
  readonly save: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form that opens where it is asked for, and takes the focus at its heading. */
export function FormFrame({ title, form, save, onCancel, children }: FormFrameProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <FormBox role="group" aria-labelledby={id}>
      <Typography variant="h3" id={id} ref={heading} tabIndex={-1} sx={{ marginBlockEnd: 2 }}>
        {title}
      </Typography>
      <Form {...form}>
        {children}
        <Buttons>
          <Button type="submit" variant="contained">
            {save}
          </Button>
          <Button onClick={onCancel}>{t('buttons.cancel')}</Button>
        </Buttons>
      </Form>
    </FormBox>
  );
}
