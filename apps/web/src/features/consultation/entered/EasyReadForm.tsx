import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { easyReadSchema } from '@cynllun/domain/consultation/forms';
import type { Language } from '@cynllun/domain/text/language';
import { CommandForm } from '../../../shared/form/CommandForm.tsx';
import { SelectField, type Option } from '../../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../../shared/form/useCheckedForm.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import type { Outcome, Sent } from '../../../shared/refusal.ts';
import { FileAnswer } from './FileAnswer.tsx';

interface Chosen {
  /** Of what it is a version, as one of the options has it. */
  readonly of: string;
  readonly language: Language;
  readonly fileId: string;
}

interface EasyReadFormProps {
  readonly consultationId: string;
  /** What there may be a version of; left out where there is one thing. */
  readonly options?: readonly Option[];
  readonly onAttach: (requestId: string, chosen: Chosen) => Sent<Outcome>;
  readonly onAttached?: () => void;
  readonly onClosed: () => void;
}

/** Attaches an easy-read version, in one language. */
export function EasyReadForm(props: EasyReadFormProps) {
  const { consultationId, options, onAttach, onAttached, onClosed } = props;
  const { t } = useTranslation('entered');
  const [requestId] = useState(newId);
  const form = useCheckedForm(easyReadSchema, {
    own: 'entered:problems',
    defaultValues: { of: options === undefined ? 'answers' : '', language: '', fileId: '' },
  });
  const submit = form.handleSubmit(async (chosen) => {
    if ((await form.done(onAttach(requestId, chosen))) === null) return;
    announce(t('easyRead.saved'));
    onClosed();
    onAttached?.();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="easy-read"
      title={t('easyRead.attach')}
      save={t('easyRead.save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      {options !== undefined && <SelectField {...form.register('of')} label={t('easyRead.of')} options={options} />}
      <SelectField
        {...form.register('language')}
        label={t('easyRead.language')}
        options={[
          { value: 'cy', label: t('easyRead.welsh') },
          { value: 'en', label: t('easyRead.english') },
        ]}
      />
      <FileAnswer consultationId={consultationId} purpose="easyRead" label={t('easyRead.file')} />
    </CommandForm>
  );
}
