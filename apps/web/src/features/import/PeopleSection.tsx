import { useTranslation } from 'react-i18next';
import { ChecksField } from '../../shared/form/CheckField.tsx';
import { usePlanView } from '../../shared/plan/source/usePlan.ts';
import { Section } from './Section.tsx';
import { unknownPeople } from './tally.ts';
import type { Choose, Opened } from './useImport.ts';

/** The names that were accepted and match nobody: each can be added to the authority's people, by whoever may. */
export function PeopleSection({ opened, choose }: { readonly opened: Opened; readonly choose: Choose }) {
  const { t } = useTranslation('import');
  const { people, viewerCan } = usePlanView();
  const names = unknownPeople(opened.read, opened.choices, people);
  if (names.length === 0) return null;
  return (
    <Section title={t('people.title')}>
      <p>{t('people.intro')}</p>
      {viewerCan.peopleManage ? (
        <ChecksField
          name="add-people"
          label={t('people.add')}
          options={names.map((name) => ({ value: name, label: name }))}
          value={opened.choices.people}
          onChange={(chosen) => choose({ people: chosen })}
        />
      ) : (
        <>
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{t('people.notAllowed')}</p>
        </>
      )}
    </Section>
  );
}
