import { useTranslation } from 'react-i18next';
import { path, readPath } from '@cynllun/domain/aggregate/path';
import { paperGaps, type PaperGap } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Card, Rows } from '../../../shared/layout/Card.tsx';
import { fieldAddress } from '../../../shared/plan/fieldAddress.ts';
import { useMay, usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { useSayer } from '../../../shared/plan/words.ts';

/** What of the paper is not ready, each with the way to where it is mended for whoever may. It holds nothing up. */
export function ReadyCard({ paper }: { readonly paper: CouncilPaper }) {
  const { t } = useTranslation('council');
  const gaps = paperGaps(usePlan(), paper, useToday());
  return (
    <Card title={t('ready.title')} aside={gaps.length > 0 && t('ready.count', { count: gaps.length })}>
      {gaps.length === 0 ? (
        <p>{t('ready.all')}</p>
      ) : (
        <Rows>
          {gaps.map((gap) => (
            <li key={`${gap.code} ${gap.path} ${gap.language ?? ''}`}>
              <GapLine gap={gap} />
            </li>
          ))}
        </Rows>
      )}
    </Card>
  );
}

function GapLine({ gap }: { readonly gap: PaperGap }) {
  const plan = usePlan();
  const words = useGapWords()(gap);
  const may = useMay();
  const isMeeting = gap.code === 'meetingMissing';
  const at = isMeeting ? path('review', plan.review.id, 'presentedOn') : gap.path;
  const { entity, id, field } = readPath(at);
  if (!may.edit(entity, id, field)) return words;
  const address = fieldAddress(plan, at);
  // A translation is written beside its original.
  const to = gap.language === null ? address : `${address.replace('#', '?translate#')}.${gap.language}`;
  return <AppLink to={to}>{words}</AppLink>;
}

function useGapWords(): (gap: PaperGap) => string {
  const { t } = useTranslation('council');
  const say = useSayer();
  return ({ code, path: at, field, language, number }) => {
    const name = say(`fields:${readPath(at).entity}.${field}`);
    const what = number === null ? name : `${say('fields:where.scrutinyRecommendation', { number })}, ${name}`;
    if (code === 'translationMissing' || code === 'translationOutOfDate')
      return t(`ready.text.${code}_${language ?? 'en'}`, { what });
    return t(`ready.text.${code}`, { what });
  };
}
