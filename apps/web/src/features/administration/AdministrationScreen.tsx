import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { OrganisationsQuery } from '../../generated/graphql.ts';
import { Buttons } from '../../shared/form/Form.tsx';
import { useOpened } from '../../shared/form/useOpened.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { AddOrganisationForm } from './AddOrganisationForm.tsx';
import { OrganisationTable, type Organisation } from './OrganisationTable.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { RenameForm } from './RenameForm.tsx';

type Doing = { readonly command: 'add' } | { readonly command: 'rename'; readonly organisation: Organisation };

/** Organisations and their first plan leads: for administrators, who read no plan. */
export function AdministrationScreen() {
  const { t } = useTranslation(['admin', 'common', 'errors']);
  const { data, error, refetch } = useAsked<OrganisationsQuery>();
  const { opened: doing, open, close } = useOpened<Doing>('add-organisation');
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setSaid(words);
    announce(words);
    close();
  };
  const organisations = data?.organisations;
  return (
    <Screen title={t('admin:title')} width="working">
      {organisations ? (
        <>
          <p>{t('admin:intro')}</p>
          {said !== '' && (
            <Alert severity="success">
              <p>{said}</p>
            </Alert>
          )}
          <Buttons>
            <Button id="add-organisation" variant="contained" onClick={() => open({ command: 'add' })}>
              {t('admin:add.title')}
            </Button>
            <ButtonLink to="/reviews">{t('admin:reviewsLink')}</ButtonLink>
            <ButtonLink to="/reviews/new">{t('admin:setUpReview')}</ButtonLink>
            <ButtonLink to="/administration/personal-data">{t('admin:personalData')}</ButtonLink>
          </Buttons>
          {doing?.command === 'add' && <AddOrganisationForm onDone={done} onCancel={close} />}
          {doing?.command === 'rename' && (
            <RenameForm key={doing.organisation.id} organisation={doing.organisation} onDone={done} onCancel={close} />
          )}
          <OrganisationTable
            organisations={organisations}
            onRename={(organisation) => open({ command: 'rename', organisation })}
          />
        </>
      ) : (
        <>{data ? <p role="status">{t('admin:notAllowed')}</p> : <Awaiting error={error} onTryAgain={refetch} />}</>
      )}
    </Screen>
  );
}
