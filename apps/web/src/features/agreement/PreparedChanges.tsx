import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { putBackField } from '@cynllun/domain/history/take-back';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { onePress } from '../../shared/form/onePress.ts';
import { DifferenceList, type Back } from '../../shared/plan/changes/DifferenceList.tsx';
import { goneBetween } from '../../shared/plan/changes/goneBetween.ts';
import { useChanges } from '../../shared/plan/prepare/useChanges.ts';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { useEdit } from '../../shared/writing/useStore.ts';

/** All that is prepared, the original beside the revised, each with the way to its field and to leave it as it was. */
export function PreparedChanges() {
  const plan = usePlan();
  const { base, things } = useChanges();
  return <DifferenceList things={things} gone={goneBetween(base, plan)} back={LeaveOut} />;
}

const LeaveOut: Back = ({ line: { entity, id, parentId, field, before, after }, names }) => {
  const { t } = useTranslation('agreement');
  const edit = useEdit();
  const plan = usePlan();
  const { people } = usePlanView();
  const { quote, plain } = useQuote();
  const known = people.map((person) => person.id);
  const back = putBackField(planAggregate, plan, { entity, entityId: id, field, before, after }, known);
  if (back === null) return null;
  const subject = { entity, id, parentId };
  const leaveOut = () => {
    onePress();
    const undo = t('changes.isLeftOut', { what: names.where(subject, field, quote) });
    edit(back.kind === 'overwriting' ? back.edit : back, { undo });
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

export const changesHeading = 'changes';
