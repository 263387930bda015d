import { useTranslation } from 'react-i18next';
import type { CommentRowFragment } from '../../generated/graphql.ts';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { Lines } from '../../shared/review/StatusWords.tsx';
import { useRows } from '../../shared/useRows.ts';
import { About, Came, CommentName, Consider, Standing, Who } from './commentParts.tsx';
import { CommentRow } from './CommentRow.ts';
import { placeWith, useSought, type FoundProps } from './triaged.ts';
import { usePlaces } from './useConsultation.ts';

interface CommentTableProps extends FoundProps {
  readonly pages: number;
}

/** A page of comments as a table. */
export function CommentTable({ found, onChanged, pages }: CommentTableProps) {
  const { t } = useTranslation('triage');
  const { comments: place } = usePlaces();
  const sought = useSought();
  const rows = useRows(CommentRow, found.comments ?? []);
  const columns: readonly Column<CommentRowFragment>[] = [
    {
      key: 'comment',
      heading: t('heading.comment'),
      namesRow: true,
      cell: (comment) => <CommentName comment={comment} />,
    },
    { key: 'about', heading: t('heading.about'), cell: (comment) => <About comment={comment} /> },
    { key: 'kind', heading: t('heading.kind'), cell: ({ kind }) => kind && t(`kind.${kind}`) },
    { key: 'who', heading: t('heading.who'), cell: (comment) => <Who comment={comment} /> },
    {
      key: 'came',
      heading: t('heading.came'),
      sort: {
        to: placeWith(place, sought, { newestFirst: !sought.newestFirst }),
        order: sought.newestFirst ? 'descending' : 'ascending',
      },
      cell: (comment) => <Came comment={comment} />,
    },
    {
      key: 'standing',
      heading: t('heading.standing'),
      cell: (comment) => (
        <Lines>
          <Standing comment={comment} />
          <Consider comment={comment} onChanged={onChanged} />
        </Lines>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('table', { page: sought.page, pages })}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
