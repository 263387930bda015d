import { useTranslation } from 'react-i18next';
import { papersPublicOn } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { Card } from '../../../shared/layout/Card.tsx';
import { useDraftingLanguage, useMay, usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { Reason } from '../../../shared/words/Reason.tsx';
import { PlanYesNo } from '../fields/ChoiceFields.tsx';
import { PlanDate } from '../fields/ReadFields.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Stack } from '../Part.tsx';

interface PublicCardProps {
  readonly paper: CouncilPaper;
}

/** When papers become public, and whether the lead reviewer agreed to that or the item is exempt. */
export function PublicCard({ paper }: PublicCardProps) {
  const { t } = useTranslation('council');
  const maySettle = useMay().edit('councilPaper', paper.id, 'exempt');
  return (
    <Card title={t('public.title')}>
      <When paper={paper} />
      {maySettle ? (
        <>
          <p>{t('public.question')}</p>
          <Stack>
            <PlanYesNo entity="councilPaper" of={paper} field="exempt" />
            {!paper.exempt && (
              <>
                <PlanDate entity="councilPaper" of={paper} field="publicAgreedOn" />
                <WordsField entity="councilPaper" of={paper} field="publicAgreedHow" />
              </>
            )}
          </Stack>
        </>
      ) : (
        !paper.exempt && <Agreed paper={paper} />
      )}
    </Card>
  );
}

function When({ paper }: PublicCardProps) {
  const { t } = useTranslation('council');
  const today = useToday();
  const on = papersPublicOn(usePlan(), today);
  if (paper.exempt) return <p>{t('public.exempt')}</p>;
  if (on === null) return <p>{t('public.unset')}</p>;
  return <p>{t(on < today ? 'public.passed' : 'public.on', { on })}</p>;
}

function Agreed({ paper: { publicAgreedOn, publicAgreedHow } }: PublicCardProps) {
  const { t } = useTranslation('council');
  const language = useDraftingLanguage();
  if (publicAgreedOn === null) return <p>{t('public.notAgreed')}</p>;
  return (
    <>
      <p>{t('public.agreed', { on: publicAgreedOn })}</p>
      {!isBlank(publicAgreedHow) && (
        <div>
          {t('public.agreedHow')} <Reason words={publicAgreedHow} language={language} />
        </div>
      )}
    </>
  );
}
