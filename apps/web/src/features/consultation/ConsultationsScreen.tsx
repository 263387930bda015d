import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlanConsultationsQuery } from '../../generated/graphql.ts';
import { CommentsWaiting } from '../../shared/comments/CommentsWaiting.tsx';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { late } from '../../shared/layout/late.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { usePlanId, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { loadWords } from '../../shared/words/i18n.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { BeginConsultation } from './operations.ts';
import { StateTag } from './StateTag.tsx';

type Line = NonNullable<PlanConsultationsQuery['planConsultations']>[number];

/** The consultations on a plan, and the way to set one up. */
export function ConsultationsScreen() {
  const { t } = useTranslation('consultation');
  const { data, error, refetch } = useAsked<PlanConsultationsQuery>();
  const { viewerCan } = usePlanView();
  const planId = usePlanId();
  const lines = data && (data.planConsultations ?? []);
  return (
    <Screen title={t('title')} width="working" aside={viewerCan.consultationRun && <BeginButton />}>
      <CommentsWaiting />
      {lines === undefined ? (
        <Awaiting error={error} onTryAgain={() => void refetch()} />
      ) : lines.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Lines lines={lines} />
      )}
      {viewerCan.consultationRun && (
        <p>
          <AppLink to={`/plans/${planId}/passages`}>{t('passages')}</AppLink>
        </p>
      )}
      {viewerCan.consultationRun && <p>{t('meetingsAlone')}</p>}
      <consulted.Part />
    </Screen>
  );
}

/** What the plan, its versions and its Council paper say of it, fetched apart with its words. */
const consulted = late(async () => {
  const [{ ConsultedSection }] = await Promise.all([
    import('./ConsultedSection.tsx'),
    loadWords(['reading', 'fields']),
  ]);
  return ConsultedSection;
});

function BeginButton() {
  const { t } = useTranslation('consultation');
  const language = useLanguage();
  const navigate = useNavigate();
  const planId = usePlanId();
  const [[consultationId, requestId]] = useState(() => [newId(), newId()] as const);
  const { send, problems, isSending } = useSend(BeginConsultation);
  const begin = async () => {
    if ((await send({ planId, consultationId, requestId })) === null) return;
    await navigate(inLanguage(language, `/plans/${planId}/consultations/${consultationId}`));
  };
  return (
    <>
      <Button variant="contained" disabled={isSending} onClick={() => void begin()}>
        {t('begin')}
      </Button>
      <Refused problems={problems} />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('consultation');
  const planId = usePlanId();
  const placeOf = ({ id }: Line) => `/plans/${planId}/consultations/${id}`;
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      heading: t('list.name'),
      namesRow: true,
      cell: (line) => <Name line={line} place={placeOf(line)} />,
    },
    { key: 'state', heading: t('list.state'), cell: ({ state }) => <StateTag state={state} /> },
    {
      key: 'days',
      heading: t('list.days'),
      cell: ({ opensOn, closesOn }) =>
        opensOn && closesOn ? t('list.fromTo', { from: opensOn, to: closesOn }) : t('list.noDays'),
    },
    {
      key: 'look',
      heading: t('list.look'),
      cell: (line) =>
        line.copies === 0 ? (
          t('copy.none')
        ) : (
          <AppLink to={`${placeOf(line)}/copy`}>{t('list.lookAt', { number: line.number })}</AppLink>
        ),
    },
    {
      key: 'said',
      heading: t('list.said'),
      cell: (line) => <SaidLinks line={line} place={placeOf(line)} />,
    },
  ];
  return <DataTable caption={t('list.caption')} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

/** What was contributed, the meetings at which people were heard, and what became of it, as far as there is any. */
function SaidLinks({ line, place }: { readonly line: Line; readonly place: string }) {
  const { t } = useTranslation('consultation');
  const { number, copies, hasReleased, viewerCan } = line;
  return (
    <Stacked>
      {copies > 0 && <AppLink to={`${place}/comments`}>{t('list.commentsOn', { number })}</AppLink>}
      {viewerCan.consultationRecord && <AppLink to={`${place}/meetings`}>{t('list.meetingsOf', { number })}</AppLink>}
      {hasReleased && <AppLink to={`${place}/outcomes`}>{t('list.outcomesOf', { number })}</AppLink>}
    </Stacked>
  );
}

const Stacked = styled('span')({ display: 'grid', justifyItems: 'start', gap: '0.25rem' });

/** By its title, or its number until it has one; its lead comes from there to where it is set up. */
function Name({ line: { number, title, viewerCan }, place }: { readonly line: Line; readonly place: string }) {
  const { t } = useTranslation('consultation');
  const name = <Sentence say={(quote) => quote(title) || t('number', { number })} />;
  return viewerCan.consultationRun ? <AppLink to={place}>{name}</AppLink> : name;
}
