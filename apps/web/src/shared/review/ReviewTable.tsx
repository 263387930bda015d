import type { FragmentType } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { ReviewRowFragment } from '../../generated/graphql.ts';
import { AppLink } from '../layout/AppLink.tsx';
import { DataTable, type Column } from '../layout/DataTable.tsx';
import { Completeness, Lines, NextDates, StageTag } from './StatusWords.tsx';
import { Waiting } from './Waiting.tsx';
import { placeOf } from './placeOf.ts';
import { useNameOf } from './useNameOf.ts';
import { useRows } from '../useRows.ts';
import { TextIn } from '../words/TextIn.tsx';

/** What lists show of a review. */
export const ReviewRow = graphql(`
  fragment ReviewRow on ReviewOverview {
    id
    planId
    name {
      original
      en
      cy
      madeFrom
    }
    authority {
      id
      nameEn
      nameCy
    }
    stage
    viewerRoles
    viewerCan {
      planReadDraft
      reviewSetUp
    }
    ...Waiting
    ...NextDates
    ...Completeness
  }
`);

interface ReviewTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly reviews: readonly FragmentType<typeof ReviewRow>[];
}

/** Reviews, each with where it stands and what comes next. Words: home, process, deadlines, fields. */
export function ReviewTable({ caption, captionHidden = false, reviews: from }: ReviewTableProps) {
  const { t } = useTranslation('home');
  const reviews = useRows(ReviewRow, from);
  const columns: readonly Column<ReviewRowFragment>[] = [
    { key: 'review', heading: t('review.authority'), namesRow: true, cell: (review) => <ReviewName review={review} /> },
    {
      key: 'waitingOn',
      heading: t('review.waitingOn'),
      cell: (review) => <Waiting review={review} />,
    },
    { key: 'next', heading: t('review.next'), cell: (review) => <NextDates review={review} /> },
    { key: 'complete', heading: t('review.completeness'), cell: (review) => <Completeness review={review} /> },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={reviews.some(isReader) ? columns : columns.filter(({ key }) => key !== 'complete')}
      rows={reviews}
      rowKey={({ id }) => id}
    />
  );
}

/** Administrators are told nothing of what plans say, so for them there is no column of it. */
const isReader = ({ viewerRoles }: ReviewRowFragment): boolean => viewerRoles.some((role) => role !== 'administrator');

function ReviewName({ review }: { readonly review: ReviewRowFragment }) {
  const { t } = useTranslation('home');
  const nameOf = useNameOf();
  return (
    <Lines>
      <span>{nameOf(review.authority)}</span>
      <AppLink to={placeOf(review)}>
        <TextIn text={review.name} blank={t('review.unnamed')} />
      </AppLink>
      <StageTag stage={review.stage} />
    </Lines>
  );
}
