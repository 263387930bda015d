import { memo } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Action } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { isBlank, type Text } from '@cynllun/domain/text/text';
import { useMay, usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useMove } from '../list/MoveButtons.tsx';
import { DragHandle, OrderedItem } from '../list/OrderedItem.tsx';
import { useDragOrder } from '../list/useDragOrder.ts';
import type { Group } from './groups.ts';
import { PlanLink } from './PlanLink.tsx';
import { TextIn } from './TextIn.tsx';
import { useAddAction } from './useAddAction.ts';

interface OutlineGroupProps {
  readonly group: Group;
  readonly referenceOf: ReadonlyMap<string, string>;
  readonly missingIn: ReadonlyMap<string, number>;
}

/** A recommendation and its actions, each with how much the next gate asks of it. */
export function OutlineGroup({ group: { recommendation, actions }, referenceOf, missingIn }: OutlineGroupProps) {
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
      <Head>
        {recommendation === null ? (
          <strong>{t('outline.additional')}</strong>
        ) : (
          <PlanLink to={`/plans/${planId}/recommendations/${recommendation.id}`}>
            <b>{t('outline.recommendation', { reference })}</b>
            <Clamped>
              <TextIn text={recommendation.text} />
            </Clamped>
          </PlanLink>
        )}
      </Head>
      {hasReason && <Quiet>{t('outline.noActionReason')}</Quiet>}
      <Actions actions={actions} referenceOf={referenceOf} missingIn={missingIn} />
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

function Actions({ actions, referenceOf, missingIn }: ActionsProps) {
  const { t } = useTranslation('plan');
  const planId = usePlanId();
  const { viewerCan, viewerActionIds } = usePlanView();
  const mayOrder = useMay().list('action', 'plan', planId) && actions.length > 1;
  const onMove = useMove('action', actions, (id, _, moved) =>
    t('action.heading', { reference: references(moved).get(id) ?? '' }),
  );
  const { list, handle, look } = useDragOrder(onMove);
  return (
    <List ref={list}>
      {actions.map((action, index) => (
        <Item key={action.id} data-order-id={action.id} {...look(action.id, index, actions.length)}>
          {mayOrder && <DragHandle aria-hidden="true" {...handle(action.id)} />}
          <ActionLink
            address={`/plans/${planId}/actions/${action.id}`}
            title={action.title}
            reference={referenceOf.get(action.id) ?? ''}
            gaps={missingIn.get(action.id) ?? 0}
            isYours={!viewerCan.planEdit && viewerActionIds.includes(action.id)}
          />
        </Item>
      ))}
    </List>
  );
}

interface ActionLinkProps {
  readonly address: string;
  readonly title: Text;
  readonly reference: string;
  readonly gaps: number;
  readonly isYours: boolean;
}

/** Drawn again when what it says has changed, and not at each letter typed in another action. */
const ActionLink = memo(function ActionLink({ address, title, reference, gaps, isYours }: ActionLinkProps) {
  const { t } = useTranslation('plan');
  return (
    <PlanLink to={address}>
      <b>{reference}</b> <TextIn text={title} />
      <Quiet>
        {isYours && <b>{t('outline.yours')} · </b>}
        {gaps === 0 ? t('outline.complete') : t('outline.gaps', { count: gaps })}
      </Quiet>
    </PlanLink>
  );
});

const Head = styled('div')({
  marginBlockStart: '0.75rem',
  '& a': { display: 'block', paddingBlock: '0.25rem', paddingInline: '0.5rem' },
});

const Clamped = styled('span')({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
});

const Quiet = styled('small')(({ theme }) => ({
  display: 'block',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
}));

const List = styled('ol')({ margin: 0, padding: 0, listStyle: 'none' });

const Item = styled(OrderedItem)({
  display: 'flex',
  alignItems: 'flex-start',
  '& a': { flexGrow: 1, minInlineSize: 0, paddingBlock: '0.3125rem', paddingInline: '0.5rem' },
});
