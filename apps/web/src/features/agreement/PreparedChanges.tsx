import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { readField } from '@cynllun/domain/history/row';
import { find, type Edit } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { onePress } from '../../shared/form/onePress.ts';
import { DifferenceList, type Back } from '../../shared/plan/changes/DifferenceList.tsx';
import { goneBetween } from '../../shared/plan/prepare/goneBetween.ts';
import { useChanges } from '../../shared/plan/prepare/useChanges.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { useEdit, useSnapshot } from '../../shared/writing/useStore.ts';

/** All that is prepared, the original beside the revised, each with the way to its field and to leave it as it was. */
export function PreparedChanges() {
  const plan = usePlan();
  const { base, things } = useChanges();
  return <DifferenceList things={things} gone={goneBetween(base, plan)} back={LeaveOut} />;
}

/** Has a field say what it said before anything was prepared. */
const LeaveOut: Back = ({ line: { entity, id, parentId, field }, names }) => {
  const { t } = useTranslation('agreement');
  const edit = useEdit();
  const base = useSnapshot(({ view }) => view.root) as Plan;
  const { quote, plain } = useQuote();
  const subject = { entity, id, parentId };
  const leaveOut = () => {
    onePress();
    const undo = t('changes.isLeftOut', { what: names.where(subject, field, quote) });
    edit(asItWas(base, entity, id, field), { undo });
    document.getElementById(changesHeading)?.focus();
  };
  return (
    <Button
      size="small"
      variant="text"
      aria-label={t('changes.leaveOutOf', { what: names.where(subject, field, plain) })}
      onClick={leaveOut}
    >
      {t('changes.leaveOut')}
    </Button>
  );
};

/** Of a text the words in one language alone: the other may have been changed too. */
function asItWas(base: Plan, entity: string, id: string, field: string): Edit {
  const { name, part } = readField(field);
  const value = find(base, entity, id)?.node[name];
  const said = part === null ? value : { [part]: (value as Readonly<Record<string, unknown>>)[part] };
  return { kind: 'set', entity, id, fields: { [name]: said } };
}

export const changesHeading = 'changes';
