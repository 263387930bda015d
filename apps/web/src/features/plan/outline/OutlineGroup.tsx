import { memo, use } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Action } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { isBlank } from '@cynllun/domain/text/text';
import { useMay, usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useText } from '../../../shared/words/useText.ts';
import { CommentsContext } from '../comments/CommentsContext.tsx';
import { useMove } from '../list/MoveButtons.tsx';
import { useDragOrder } from '../list/useDragOrder.ts';
import type { Group } from './groups.ts';
import { TextIn } from './TextIn.tsx';
import { useAddAction } from './useAddAction.ts';
import type { LinkTo } from './useLinkTo.ts';

interface OutlineGroupProps {
  readonly group: Group;
  readonly referenceOf: ReadonlyMap<string, string>;
  readonly missingIn: ReadonlyMap<string, number>;
  readonly linkTo: LinkTo;
}

/** A recommendation and its actions, each with how much the next gate asks of it. */
export function OutlineGroup({
  group: { recommendation, actions },
  referenceOf,
  missingIn,
  linkTo,
}: OutlineGroupProps) {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const mayAdd = useMay().list('action', 'plan', planId);
  const addAction = useAddAction();
  const reference = recommendation === null ? '' : (referenceOf.get(recommendation.id) ?? '');
  const hasReason = recommendation !== null && actions.length === 0 && !isBlank(recommendation.noActionReason);
  return (
    <section
      aria-label={recommendation === null ? t('outline.additional') : t('outline.recommendation', { reference })}
    >
      <div>
        {recommendation === null ? (
          <strong>{t('outline.additional')}</strong>
        ) : (
          <Link {...linkTo(`/plans/${planId}/recommendations/${recommendation.id}`)}>
            <b>{t('outline.recommendation', { reference })}</b>
            <span>
              <TextIn text={recommendation.text} />
            </span>
          </Link>
        )}
      </div>
      {hasReason && <small>{t('outline.noActionReason')}</small>}
      <Actions actions={actions} referenceOf={referenceOf} missingIn={missingIn} linkTo={linkTo} />
      {mayAdd && (
        <Button
          size="small"
          variant="text"
          aria-label={recommendation === null ? t('outline.addAdditional') : t('outline.addActionTo', { reference })}
          onClick={() => addAction(recommendation?.id ?? null)}
        >
          {recommendation === null ? t('outline.addAdditional') : t('outline.addAction')}
        </Button>
      )}
    </section>
  );
}

interface ActionsProps extends Omit<OutlineGroupProps, 'group'> {
  readonly actions: readonly Action[];
}

function Actions({ actions, referenceOf, missingIn, linkTo }: ActionsProps) {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const { viewerCan, viewerActionIds } = usePlanView();
  const shown = useText();
  const mayOrder = useMay().list('action', 'plan', planId) && actions.length > 1;
  const onMove = useMove('action', actions, (id, _, moved) =>
    t('action.heading', { reference: references(moved).get(id) ?? '' }),
  );
  const { list, handle, look } = useDragOrder(onMove);
  const yours = (id: string) => (!viewerCan.planEdit && viewerActionIds.includes(id) ? t('outline.yours') : undefined);
  const comments = use(CommentsContext)?.byAction;
  const waiting = (id: string) => {
    const here = comments?.get(id);
    return here && t('outline.comments', { unanswered: here.unanswered, new: here.new });
  };
  const gaps = (count: number) => (count === 0 ? t('outline.complete') : t('outline.gaps', { count }));
  return (
    <ol ref={list}>
      {actions.map(({ id, title }, index) => (
        <li key={id} data-order-id={id} {...look(id, index, actions.length)}>
          {mayOrder && <span data-handle="" aria-hidden="true" {...handle(id)} />}
          <ActionLink
            {...linkTo(`/plans/${planId}/actions/${id}`)}
            {...shown(title)}
            reference={referenceOf.get(id) ?? ''}
            untitled={t('outline.untitled')}
            gaps={gaps(missingIn.get(id) ?? 0)}
            isComplete={(missingIn.get(id) ?? 0) === 0}
            yours={yours(id)}
            comments={waiting(id)}
          />
        </li>
      ))}
    </ol>
  );
}

interface ActionLinkProps extends ReturnType<LinkTo>, ReturnType<ReturnType<typeof useText>> {
  readonly reference: string;
  /** Said where it has no words. */
  readonly untitled: string;
  readonly gaps: string;
  readonly isComplete: boolean;
  /** Said where it is the person's own. */
  readonly yours: string | undefined;
  /** How many comments on it wait for an answer, where some do. */
  readonly comments: string | undefined;
}

/** Drawn again when what it says has changed, and not at each letter typed in another action. */
const ActionLink = memo(function ActionLink(props: ActionLinkProps) {
  const { words, lang, reference, untitled, gaps, isComplete, yours, comments, ...link } = props;
  return (
    <Link {...link}>
      <b>{reference}</b> {words === '' ? <i>{untitled}</i> : <span lang={lang}>{words}</span>}
      <small>
        {yours !== undefined && <b>{yours} · </b>}
        <span data-complete={isComplete}>{gaps}</span>
        {comments !== undefined && ` · ${comments}`}
      </small>
    </Link>
  );
});
