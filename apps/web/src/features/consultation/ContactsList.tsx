import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Quiet } from '../../shared/layout/Card.tsx';
import { Fields, OneOf, Thing } from './fields.tsx';
import { useConsultation, useStanding } from './useConsultation.ts';
import { useList } from './useList.ts';

/** Who of the team is told where a comment makes somebody fear for a person. */
export function ContactsList() {
  const { t } = useTranslation('consultation');
  const { safeguardingContacts } = useConsultation();
  const { people } = useStanding();
  const list = useList('safeguardingContact', safeguardingContacts, 'personId');
  const options = people.flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]));
  return (
    <Fields role="group" aria-label={t('setUp.contacts')}>
      <strong>{t('setUp.contacts')}</strong>
      <Quiet>{t('setUp.contactsHint')}</Quiet>
      {safeguardingContacts.map(({ id, personId }, index) => {
        const number = index + 1;
        return (
          <Thing
            key={id}
            title={t('place.safeguardingContact', { number })}
            aside={
              <Button size="small" onClick={() => list.remove(id, t('setUp.contactRemoved', { number }))}>
                {t('setUp.removeContact', { number })}
              </Button>
            }
          >
            <OneOf
              entity="safeguardingContact"
              of={id}
              field="personId"
              label={t('setUp.contactName', { number })}
              value={personId}
              options={options}
            />
          </Thing>
        );
      })}
      <div>
        <Button id={list.addId} onClick={() => list.add()}>
          {t('setUp.addContact')}
        </Button>
      </div>
    </Fields>
  );
}
