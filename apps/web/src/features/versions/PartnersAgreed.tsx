import { useTranslation } from 'react-i18next';
import { hasAgreed, isEmptyBody } from '@cynllun/domain/rules/partner-gaps';
import { references } from '@cynllun/domain/plan/reference';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { fieldAddress } from '../../shared/plan/fieldAddress.ts';
import { usePlan, useToday } from '../../shared/plan/source/usePlan.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import type { Candidate } from './operations.ts';

/** Each partner body that must do or fund something of an action, and whether it has agreed. */
export function PartnersAgreed({ actions }: { readonly actions: Candidate['plan']['actions'] }) {
  const { t } = useTranslation('versions');
  const plan = usePlan();
  const today = useToday();
  const referenceOf = references(plan);
  const bodies = actions.flatMap((action) =>
    action.partnerBodies.filter((body) => !isEmptyBody(body)).map((body) => ({ action, body })),
  );
  if (bodies.length === 0) return t('contents.noPartner');
  return bodies.map(({ action, body }) => (
    <p key={body.id}>
      <AppLink to={fieldAddress(plan, `partnerBody:${body.id}:agreedOn`)}>
        <Sentence
          say={(quote) =>
            t(hasAgreed(body, today) ? 'contents.bodyAgreed' : 'contents.bodyNotAgreed', {
              name: quote(body.name),
              reference: referenceOf.get(action.id) ?? '',
              on: body.agreedOn ?? today,
            })
          }
        />
      </AppLink>
    </p>
  ));
}
