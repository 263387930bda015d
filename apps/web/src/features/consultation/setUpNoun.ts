import { useTranslation } from 'react-i18next';
import { readPath } from '@cynllun/domain/aggregate/path';
import { sayer } from '@cynllun/messages/say';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import type { Noun } from '../../shared/writing/noun.ts';
import { useConsultation, usePlaces, useStanding } from './useConsultation.ts';

/** What screens of writing have to know of a consultation. */
export const setUpNoun: Noun = {
  usePathWords,
  useValueWords() {
    const { title } = useConsultation();
    return (_, __, value, quote) =>
      typeof value === 'string' && value !== '' ? quote({ words: value, language: title.original }) : '';
  },
  useThingWords() {
    const { t } = useTranslation('consultation');
    return (entity) => t(`thing.${entity as 'invitation'}`);
  },
  usePlaceWords() {
    const words = usePathWords();
    return (at) => (at === null ? '' : words(at));
  },
  useAddresses() {
    const { setUp } = usePlaces();
    return {
      ofField: (path) => `${setUp}#${path}`,
      ofPlace: (at) => (at === null ? setUp : `${setUp}#${at}`),
      ofAdded: () => null,
    };
  },
  usePersonName() {
    const { people } = useStanding();
    return (id) => people.find((person) => person.id === id)?.name ?? undefined;
  },
  useWordsLanguage: () => useConsultation().title.original,
  useIsWrittenHere: () => useStanding().viewerCan.consultationRun,
};

/** `invitation:…:name` → *Invitation 2*. */
function usePathWords(): (path: string) => string {
  const { i18n, t } = useTranslation('consultation');
  const say = sayer(i18n, useLanguage());
  const consultation = useConsultation();
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    consultationQuestion: consultation.questions,
    invitation: consultation.invitations,
    invitedGroup: consultation.invitedGroups,
    safeguardingContact: consultation.safeguardingContacts,
  };
  return (path) => {
    const { entity, id, field } = readPath(path);
    const number = (lists[entity] ?? []).findIndex((one) => one.id === id) + 1;
    if (number > 0) return say(`consultation:place.${entity}`, { number });
    const [name = ''] = field.split('.');
    return entity === 'consultation' && name !== '' ? say(`consultation:field.${name}`) : t('title');
  };
}
