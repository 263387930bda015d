import { useTranslation } from 'react-i18next';
import type { Reply } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { FieldBlock } from '../../shared/writing/fields/FieldBlock.tsx';
import { useWritingField } from '../../shared/writing/fields/useWritingField.ts';

/** Which action of the plan was changed because of a point; none needs to be. */
export function ChangedActionField({ reply }: { readonly reply: Reply }) {
  const { t } = useTranslation('responses');
  const { quote } = useQuote();
  const plan = usePlan();
  const referenceOf = references(plan);
  const { id, label, problem, save } = useWritingField('reply', reply.id, 'changedActionId');
  const options = plan.actions.map((action) => ({
    value: action.id,
    label: `${referenceOf.get(action.id) ?? ''} ${quote(action.title)}`.trim(),
  }));
  return (
    <FieldBlock id={id}>
      <SelectField
        id={id}
        label={label}
        problem={problem}
        options={options}
        emptyLabel={t('replies.noAction')}
        value={reply.changedActionId ?? ''}
        onChange={(event) => save(event.target.value === '' ? null : event.target.value)}
      />
    </FieldBlock>
  );
}
