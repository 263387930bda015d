import { Controller } from 'react-hook-form';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { add, remove, set } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import type { Finding } from '@cynllun/domain/plan/finding';
import { gapReasonSchema } from '@cynllun/domain/submission/forms';
import { reasonEntry } from '@cynllun/domain/submission/gaps';
import { CommandForm } from '../../form/CommandForm.tsx';
import { TextArea } from '../../form/TextArea.tsx';
import { useCheckedForm } from '../../form/useCheckedForm.ts';
import { newId } from '../newId.ts';
import { usePlan } from '../source/usePlan.ts';
import { useEdit } from '../../writing/useStore.ts';

interface ExplainFormProps {
  readonly finding: Finding;
  /** As it was given; empty where there is none. */
  readonly reason: string;
  /** It is saved, as the words say. */
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Why a gap stays open: an entry of the plan, by its lead. */
export function ExplainForm({ finding, reason, onDone, onCancel }: ExplainFormProps) {
  const { t } = useTranslation(['versions', 'fields']);
  const plan = usePlan();
  const edit = useEdit();
  const given = reasonEntry(plan, finding);
  const form = useCheckedForm(gapReasonSchema, { own: 'versions:problems', defaultValues: { reason } });
  const submit = form.handleSubmit((said) => {
    const position = 1 + Math.max(0, ...plan.gapReasons.map((one) => one.position));
    const { code, path } = finding;
    edit(
      given === null
        ? add('gapReason', newId(), plan.id, { position, code, path, ...said })
        : set('gapReason', given.id, said),
    );
    onDone(t('versions:blocks.saved'));
  });
  const takeAway = () => {
    if (given !== null) edit(remove('gapReason', given.id), { undo: t('versions:blocks.takenAway') });
    onDone(t('versions:blocks.open'));
  };
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`${finding.code} ${finding.path}`}
      title={t('versions:blocks.formTitle')}
      save={t('versions:blocks.save')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Controller
        control={form.control}
        name="reason"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('fields:gapReason.reason')}
            hint={t('versions:blocks.shown')}
            longest={entities.gapReason.fields.reason.longest}
          />
        )}
      />
      {given !== null && (
        <div>
          <Button size="small" variant="text" color="error" onClick={takeAway}>
            {t('versions:blocks.takeAway')}
          </Button>
        </div>
      )}
    </CommandForm>
  );
}
