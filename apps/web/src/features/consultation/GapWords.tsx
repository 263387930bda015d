import { useTranslation } from 'react-i18next';
import type { OpeningCode, OpeningGap } from '@cynllun/domain/consultation/opening';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { useConsultation, usePlaces, useStanding } from './useConsultation.ts';

/** The field of the consultation in which a gap is mended. */
const fieldOf: Readonly<Partial<Record<OpeningCode, string>>> = {
  titleMissing: 'title',
  introductionMissing: 'introduction',
  foundMissing: 'found',
  phoneMissing: 'phone',
  urgentPhoneMissing: 'urgentPhone',
  addressMissing: 'address',
  actionsMissing: 'everyAction',
  fieldsMissing: 'shows',
  reachMissing: 'reach',
  reportNotPublic: 'reach',
  opensOnMissing: 'opensOn',
  closesOnMissing: 'closesOn',
  closesBeforeOpening: 'closesOn',
  closesInPast: 'closesOn',
  fewDays: 'closesOn',
  august: 'opensOn',
  christmas: 'opensOn',
  election: 'opensOn',
};

/** What is missing, in words that lead to where it is mended. */
export function GapWords({ gap }: { readonly gap: OpeningGap }) {
  const { t } = useTranslation('consultation');
  const { actions } = useStanding();
  const { code, language, id, days, on } = gap;
  const action = actions.find((one) => one.id === id)?.reference ?? '';
  const words = t(`gap.${code}`, {
    language: language === null ? '' : t(language === 'en' ? 'setUp.inEnglish' : 'setUp.inWelsh'),
    action,
    days: days ?? 0,
    on: on ?? '',
  });
  const place = usePlaceOf(gap);
  return place === null ? words : <AppLink to={place}>{words}</AppLink>;
}

function usePlaceOf({ code, id }: OpeningGap): string | null {
  const { planId, setUp } = usePlaces();
  const consultation = useConsultation();
  const isOpened = consultation.copies.length > 0;
  const field = fieldOf[code];
  if (code === 'summaryMissing') return `/plans/${planId}/actions/${id}#action:${id}:summary`;
  if (code === 'translationMissing') return `/plans/${planId}/actions/${id}`;
  if (code === 'questionMissing') return `${setUp}#consultationQuestion:${id}:words`;
  if (code === 'invitationUnfinished') return `${setUp}#invitation:${id}:name`;
  if (code === 'nobodyInvited') return `${setUp}#add-invitation`;
  if (code === 'contactsMissing') return `${setUp}#add-safeguardingContact`;
  // What is asked for no more once it was opened has no field.
  if (field === undefined || (isOpened && ['opensOn', 'closesOn'].includes(field))) return null;
  return `${setUp}#consultation:${consultation.id}:${field}`;
}
