import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindPassagesQuery, PassageMarksQuery } from '../../generated/graphql.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Card } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { FindForm } from './FindForm.tsx';
import { MarkForm } from './MarkForm.tsx';
import { MarkTable } from './MarkTable.tsx';

export type Found = NonNullable<FindPassagesQuery['passages']>;
export type Marks = NonNullable<PassageMarksQuery['passageMarks']>;

/** Where somebody is named in a plan and all that belongs to it: its lead finds it and marks it, for an administrator to erase unread. */
export function PassagesScreen() {
  const { t } = useTranslation('personalData', { keyPrefix: 'marking' });
  const { data, error, refetch } = useAsked<PassageMarksQuery>();
  const [found, setFound] = useState<{ readonly words: string; readonly places: Found } | null>(null);
  const marks = data?.passageMarks;
  return (
    <Screen title={t('title')} width="working" ground>
      {data === undefined && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {data !== undefined && !marks && <p role="status">{t('notAllowed')}</p>}
      {marks && (
        <>
          <p>{t('intro')}</p>
          <Card title={t('find.title')}>
            <FindForm leads={found === null} onFound={setFound} />
          </Card>
          {found !== null && (
            <Card title={t('mark.title')} headingId="found">
              <MarkForm key={found.words} {...found} marks={marks} onMarked={() => setFound(null)} />
            </Card>
          )}
          <Card title={t('marked.title')} headingId="marked">
            <MarkTable marks={marks} />
          </Card>
        </>
      )}
    </Screen>
  );
}
