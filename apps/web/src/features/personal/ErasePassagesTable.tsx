import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import type { PassagesToEraseQuery } from '../../generated/graphql.ts';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useQuote } from '../../shared/words/useQuote.ts';
import { leftInCache } from './inCache.ts';
import { ErasePassages } from './personalQueries.ts';

type Groups = NonNullable<PassagesToEraseQuery['passagesToErase']>;
type Group = Groups[number];

interface ErasePassagesTableProps {
  readonly groups: Groups;
  readonly onErased: () => void;
}

/** Passages that leads have marked, by plan and whom they name: how many, where and why, and not a word of them. */
export function ErasePassagesTable({ groups, onErased }: ErasePassagesTableProps) {
  const { t } = useTranslation('personalData');
  const { plain } = useQuote();
  const [asked, setAsked] = useState<Group | null>(null);
  const { send, problems, isSending } = useSend(ErasePassages);
  const erase = async ({ markIds }: Group) => {
    setAsked(null);
    if ((await send({ requestId: newId(), markIds }, { update: leftInCache })) === null) return;
    document.getElementById('passages')?.focus();
    onErased();
  };
  const columns: readonly Column<Group>[] = [
    {
      key: 'review',
      heading: t('passages.review'),
      namesRow: true,
      cell: ({ reviewName }) => <TextIn text={reviewName} />,
    },
    {
      key: 'who',
      heading: t('passages.who'),
      cell: ({ reference }) => t('passages.person', { reference }),
    },
    {
      key: 'passages',
      heading: t('passages.passages'),
      cell: ({ passages, things }) =>
        t('passages.what', {
          count: passages,
          things: things.map((one) => t(`passages.things.${one.in}`, { count: one.things })),
        }),
    },
    {
      key: 'reason',
      heading: t('passages.reason'),
      cell: ({ reasons }) => reasons.map((reason) => t(`marking.reasons.${reason}`)).join('; '),
    },
    {
      key: 'marked',
      heading: t('passages.marked'),
      cell: ({ markedBy, at }) =>
        t('passages.by', {
          names: markedBy.map(({ name }) => name ?? t('erasedPerson')),
          on: londonDate(Date.parse(at)),
        }),
    },
    {
      key: 'erase',
      heading: t('passages.button'),
      does: true,
      cell: (group) => (
        <Button
          color="error"
          disabled={isSending}
          aria-label={t('passages.buttonOf', {
            review: plain(group.reviewName),
            reference: group.reference,
          })}
          onClick={() => setAsked(group)}
        >
          {t('passages.button')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Refused problems={problems} />
      <DataTable caption={t('passages.title')} captionHidden columns={columns} rows={groups} rowKey={({ id }) => id} />
      <Confirm
        open={asked !== null}
        danger
        title={t('passages.question')}
        confirm={t('erase.confirm')}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked && void erase(asked)}
      >
        <p>{t('passages.explained')}</p>
      </Confirm>
    </>
  );
}
