import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { remove } from '@cynllun/domain/plan/edit';
import type { Action } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { onePress } from '../../../shared/form/onePress.ts';
import { ButtonLink } from '../../../shared/layout/AppLink.tsx';
import { Dots } from '../../../shared/layout/icons.tsx';
import { MenuButton } from '../../../shared/layout/MenuButton.tsx';
import { useMay, usePlan, usePlanId } from '../../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../../shared/writing/useStore.ts';
import { inLanguage } from '../../../shared/words/language.ts';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { WholePlanLink } from '../WholePlanLink.tsx';
import { TranslateToggle } from '../fields/TranslateToggle.tsx';
import { useMove } from '../list/MoveButtons.tsx';
import { siblingsOf } from '../outline/groups.ts';
import { Tools } from '../Part.tsx';
import { useDuplicate } from './useDuplicate.ts';

interface ActionToolsProps {
  readonly action: Action;
  readonly reference: string;
}

/** What can be done with an action as a whole: what is done daily in sight, the rest in a menu. */
export function ActionTools(props: ActionToolsProps) {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const may = useMay();
  const mayOrder = may.list('action', 'plan', planId);
  const mayEdit = may.edit('action', props.action.id, 'title');
  return (
    <Tools role="group" aria-label={t('action.tools')}>
      {mayEdit ? <TranslateToggle /> : <WholePlanLink />}
      <ButtonLink
        size="small"
        aria-label={t('action.history')}
        to={`/plans/${planId}/history?about=${props.action.id}`}
      >
        {t('nav.history')}
      </ButtonLink>
      {mayOrder && <PlaceTools {...props} />}
    </Tools>
  );
}

function PlaceTools({ action, reference }: ActionToolsProps) {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const siblings = siblingsOf(plan, action);
  const index = siblings.findIndex(({ id }) => id === action.id);
  const onMove = useMove('action', siblings, (id, _, moved) =>
    t('action.heading', { reference: references(moved).get(id) ?? '' }),
  );
  const duplicate = useDuplicate();
  const removeIt = useRemoveAction();
  const choices = [
    ...(index > 0 ? [{ key: 'up', words: t('order.up'), onChoose: () => onMove(action.id, index - 1) }] : []),
    ...(index < siblings.length - 1
      ? [{ key: 'down', words: t('order.down'), onChoose: () => onMove(action.id, index + 1) }]
      : []),
    { key: 'duplicate', words: t('action.duplicate'), onChoose: () => duplicate(action) },
    { key: 'remove', words: t('action.remove'), danger: true, onChoose: () => void removeIt(action, reference) },
  ];
  return (
    <MenuButton
      size="small"
      aria-label={t('order.more', { name: t('action.heading', { reference }) })}
      choices={choices}
    >
      <Dots />
    </MenuButton>
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
