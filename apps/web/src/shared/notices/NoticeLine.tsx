import type { FragmentType } from '@apollo/client';
import { useFragment, useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { noticePlace } from '@cynllun/domain/notices/notices';
import { noticeWords } from '@cynllun/messages/noticeWords';
import { graphql } from '../../generated/index.ts';
import type { NoticeSaidFragment } from '../../generated/graphql.ts';
import { AppLink } from '../layout/AppLink.tsx';
import { MarkedLine } from '../layout/MarkedLine.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Tone } from '../layout/tone.tsx';
import { useNameOf } from '../review/useNameOf.ts';
import { Sentence } from '../words/Sentence.tsx';
import { useFormatter } from '../words/useLanguage.ts';
import { useSay } from '../words/useSay.ts';

// The areas of words these need are notices, home, deadlines and process.

export const NoticeSaid = graphql(`
  fragment NoticeSaid on Notice {
    id
    kind
    at
    isRead
    version
    deadline
    day
    role
    planId
    review {
      original
      en
      cy
      madeFrom
    }
    organisation {
      id
      nameEn
      nameCy
    }
  }
`);

export const MarkNoticesRead = graphql(`
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input) {
      __typename
      ...Problems
    }
  }
`);

/** What a notice says, and where it leads. */
export function NoticeLink({
  notice,
  onClick,
}: {
  readonly notice: NoticeSaidFragment;
  readonly onClick?: () => void;
}) {
  const say = useSay();
  const { kind, planId, version, deadline, day, role } = notice;
  const params = {
    version: version ?? undefined,
    deadline: deadline ?? undefined,
    day: day ?? undefined,
    role: role ?? undefined,
  };
  return (
    <AppLink to={noticePlace({ kind, planId, ...params })} {...(onClick && { onClick })}>
      {noticeWords(say, kind, params)}
    </AppLink>
  );
}

/** The plan or the organisation that a notice is about. */
export function NoticeOver({ notice: { review, organisation } }: { readonly notice: NoticeSaidFragment }) {
  const { t } = useTranslation(['notices', 'home']);
  const nameOf = useNameOf();
  if (review !== null)
    return <Sentence say={(quote) => t('notices:over', { name: quote(review) || t('home:review.unnamed') })} />;
  return organisation === null ? null : t('notices:overOrganisation', { name: nameOf(organisation) });
}

/** Something that the reader was told; following it is having read it. */
export function NoticeLine({ notice: from }: { readonly notice: FragmentType<typeof NoticeSaid> }) {
  const { t } = useTranslation('notices');
  const { dateTime } = useFormatter();
  const { data: notice, complete } = useFragment({ fragment: NoticeSaid, from });
  const [markRead] = useMutation(MarkNoticesRead);
  if (!complete) return null;
  const isNew = notice.isRead === false;
  const read = () => {
    // Read or not, it leads where it leads; what could not be marked is new the next time.
    if (isNew) markRead({ variables: { input: { ids: [notice.id] } } }).catch(() => undefined);
  };
  return (
    <MarkedLine tone={isNew ? toneOf(notice.kind) : 'neutral'} tag={isNew && <Tag tone="info">{t('isNew')}</Tag>}>
      <NoticeLink notice={notice} onClick={read} />
      <small>{dateTime(notice.at)}</small>
      <small>
        <NoticeOver notice={notice} />
      </small>
    </MarkedLine>
  );
}

const toneOf = (kind: NoticeSaidFragment['kind']): Tone => {
  if (kind === 'dateMissed') return 'error';
  return kind === 'dateComing' ? 'warning' : 'info';
};
