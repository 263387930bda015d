import { useState } from 'react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { PassagesToEraseQuery } from '../../generated/graphql.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Card } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { ErasePassagesTable } from './ErasePassagesTable.tsx';
import { FindPersonForm } from './FindPersonForm.tsx';
import { focusField } from '../../shared/form/field.ts';
import { useKeptOf, whomOf, type Found, type FoundPerson, type Named } from './findPerson.ts';
import { NamedTable } from './NamedTable.tsx';
import { PersonKept } from './PersonKept.tsx';

/** What is kept of one person, to export and to erase; and passages to erase that leads have marked. Nothing that anybody said is shown. */
export function PersonalDataScreen() {
  const { t } = useTranslation('personalData');
  const { data, error, refetch } = useAsked<PassagesToEraseQuery>();
  const keptOf = useKeptOf();
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<FoundPerson | null>(null);
  const [said, setSaid] = useState('');
  const tell = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const choose = async (one: Named, who: string) => {
    setChosen(await keptOf(whomOf(one), who));
    setTimeout(() => focusField('kept'));
  };
  const groups = data?.passagesToErase;
  return (
    <Screen title={t('title')} width="working" ground>
      {data === undefined && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {data !== undefined && !groups && <p role="status">{t('notAllowed')}</p>}
      {groups && (
        <>
          <p>{t('intro')}</p>
          {said !== '' && (
            <Alert severity="success">
              <p>{said}</p>
            </Alert>
          )}
          <Card title={t('find.title')}>
            <FindPersonForm
              leads={found === null}
              onFound={(one) => {
                setSaid('');
                setFound(one);
                setChosen(one?.named === null ? one.person : null);
              }}
            />
          </Card>
          {found?.named && (
            <Card title={t('named.title', { name: found.who })} headingId="named">
              <p>{t('named.intro')}</p>
              <NamedTable {...found} onChosen={(one) => void choose(one, found.who)} />
            </Card>
          )}
          {chosen !== null && (
            <PersonKept
              key={JSON.stringify(chosen.whom)}
              found={chosen}
              onSaved={() => tell(t('save.done'))}
              onErased={(words) => {
                setFound(null);
                setChosen(null);
                tell(words);
              }}
            />
          )}
          <Card title={t('passages.title')} headingId="passages">
            <p>{groups.length === 0 ? t('passages.none') : t('passages.intro')}</p>
            {groups.length > 0 && <ErasePassagesTable groups={groups} onErased={() => tell(t('passages.done'))} />}
          </Card>
        </>
      )}
    </Screen>
  );
}
