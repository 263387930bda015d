import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { remove } from '@cynllun/domain/plan/edit';
import type { Action } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { onePress } from '../../../shared/form/onePress.ts';
import { ButtonLink } from '../../../shared/layout/AppLink.tsx';
import { useMay, usePlan, usePlanId } from '../../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../../shared/plan/usePlanStore.ts';
import { inLanguage } from '../../../shared/words/language.ts';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { WholePlanLink } from '../WholePlanLink.tsx';
import { TranslateToggle } from '../fields/TranslateToggle.tsx';
import { MoveButtons, useMove } from '../list/MoveButtons.tsx';
import { siblingsOf } from '../outline/groups.ts';
import { Tools } from '../Part.tsx';
import { useDuplicate } from './useDuplicate.ts';

interface ActionToolsProps {
  readonly action: Action;
  readonly reference: string;
}

/** What can be done with an action as a whole. */
export function ActionTools(props: ActionToolsProps) {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const may = useMay();
  const mayOrder = may.list('action', 'plan', planId);
  const mayEdit = may.edit('action', props.action.id, 'title');
  return (
    <Tools role="group" aria-label={t('action.tools')}>
      {mayEdit ? <TranslateToggle /> : <WholePlanLink />}
      {mayOrder && <PlaceTools {...props} />}
      <ButtonLink size="small" to={`/plans/${planId}/history?about=${props.action.id}`}>
        {t('action.history')}
      </ButtonLink>
    </Tools>
  );
}

function PlaceTools({ action, reference }: ActionToolsProps) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const siblings = siblingsOf(plan, action);
  const onMove = useMove('action', siblings, (id, _, moved) =>
    t('action.heading', { reference: references(moved).get(id) ?? '' }),
  );
  const duplicate = useDuplicate();
  const removeIt = useRemoveAction();
  return (
    <>
      <MoveButtons
        id={action.id}
        index={siblings.findIndex(({ id }) => id === action.id)}
        count={siblings.length}
        name={t('action.heading', { reference })}
        onMove={onMove}
      />
      <Button size="small" onClick={() => duplicate(action)}>
        {t('action.duplicate')}
      </Button>
      <Button size="small" onClick={() => void removeIt(action, reference)}>
        {t('action.remove')}
      </Button>
    </>
  );
}

/** The person goes to the action that takes its place, or to the plan's start. */
function useRemoveAction(): (action: Action, reference: string) => Promise<void> {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const edit = useEdit();
  const navigate = useNavigate();
  const language = useLanguage();
  const { quote } = useQuote();
  return async (action, reference) => {
    onePress();
    const siblings = siblingsOf(plan, action);
    const index = siblings.findIndex(({ id }) => id === action.id);
    const next = siblings[index + 1] ?? siblings[index - 1];
    const title = quote(action.title) || t('outline.untitled');
    const place = next === undefined ? `/plans/${plan.id}` : `/plans/${plan.id}/actions/${next.id}`;
    // Away first: in between, the page would be of an action that is no longer there, and the focus would be lost.
    await navigate(inLanguage(language, place), { flushSync: true });
    edit(remove('action', action.id), { undo: t('action.removed', { reference, title }) });
  };
}
