import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FilePurpose } from '@cynllun/domain/files/kinds';
import { Input } from '../../../shared/form/controls.ts';
import { FieldFrame } from '../../../shared/form/FieldFrame.tsx';
import { useField, type FieldProps } from '../../../shared/form/field.ts';
import { VisuallyHidden } from '../../../shared/layout/VisuallyHidden.tsx';
import { refusalWords, type Refusal } from '../../../shared/refusal.ts';
import { acceptFor, sendKeptFile } from './sendKeptFile.ts';

interface FileAnswerProps extends Pick<FieldProps, 'label' | 'hint' | 'optional'> {
  readonly consultationId: string;
  readonly purpose: FilePurpose;
}

type State = 'none' | 'sending' | { readonly sent: string };

/** The field `fileId` of a form: a file is sent as soon as it is chosen, and the form has its id. */
export function FileAnswer({ consultationId, purpose, ...props }: FileAnswerProps) {
  const { t, i18n } = useTranslation('entered');
  const { setValue, clearErrors, formState } = useFormContext();
  const { isSubmitted } = formState;
  const [state, setState] = useState<State>('none');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef(0);
  const { frame, control } = useField({
    name: 'fileId',
    ...props,
    problem: refusal === null ? undefined : refusalWords(i18n, refusal),
  });
  const choose = async (file: File) => {
    latest.current += 1;
    const turn = latest.current;
    setState('sending');
    setRefusal(null);
    setValue('fileId', '', { shouldDirty: true });
    clearErrors('fileId');
    const answer = await sendKeptFile(consultationId, purpose, file);
    // Another was chosen meanwhile.
    if (turn !== latest.current) return;
    if ('refusal' in answer) {
      setState('none');
      setRefusal(answer.refusal);
      return;
    }
    setValue('fileId', answer.got.fileId, { shouldDirty: true, shouldValidate: isSubmitted });
    setState({ sent: answer.got.name });
  };
  return (
    <div>
      <FieldFrame {...frame}>
        <Input
          {...control}
          type="file"
          accept={acceptFor(purpose)}
          sx={{ inlineSize: '100%' }}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void choose(file);
          }}
        />
      </FieldFrame>
      <p role="status">
        {refusal !== null && <VisuallyHidden>{refusalWords(i18n, refusal)}</VisuallyHidden>}
        {state === 'sending' && (
          <>
            <progress aria-label={t('file.sending')} /> {t('file.sending')}
          </>
        )}
        {typeof state === 'object' && t('file.sent', { name: state.sent })}
      </p>
    </div>
  );
}
