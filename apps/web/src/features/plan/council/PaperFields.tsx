import { useTranslation } from 'react-i18next';
import { assessments, linkOf, responseIssuedOn, versionOfPaper, versionsForPaper } from '@cynllun/domain/council/paper';
import type { CouncilPaper, ScrutinyRecommendation } from '@cynllun/domain/plan/plan';
import { SelectField } from '../../../shared/form/SelectField.tsx';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { useMay, usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { PlanYesNo } from '../fields/ChoiceFields.tsx';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { usePlanField } from '../fields/usePlanField.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Stack } from '../Part.tsx';
import { PaperSettled } from './PaperSettled.tsx';
import { useSentOn } from './useSentOn.ts';

interface PaperProps {
  readonly paper: CouncilPaper;
}

/** The paper's own words, each saved as it is typed; what goes with it is the lead's to say. */
export function PaperFields({ paper }: PaperProps) {
  const { t } = useTranslation('council');
  const maySettle = useMay().edit('councilPaper', paper.id, 'versionId');
  return (
    <>
      <Card title={t('parts.resolution')}>
        <PublicText entity="councilPaper" of={paper} field="resolution" rows={4} />
      </Card>
      <Card title={t('parts.comments')}>
        <Stack>
          <PublicText entity="councilPaper" of={paper} field="financeComments" rows={5} />
          <PublicText entity="councilPaper" of={paper} field="legalComments" rows={5} />
        </Stack>
      </Card>
      <Card title={t('parts.assessments')}>
        <Stack>
          {assessments.map((name) => (
            <Stack key={name}>
              <PublicText entity="councilPaper" of={paper} field={name} rows={3} />
              <WordsField entity="councilPaper" of={paper} field={linkOf(name)} />
            </Stack>
          ))}
        </Stack>
      </Card>
      <Scrutiny paper={paper} />
      {maySettle ? <Settle paper={paper} /> : <PaperSettled paper={paper} />}
    </>
  );
}

function Scrutiny({ paper }: PaperProps) {
  const { t } = useTranslation('council');
  return (
    <Card title={t('parts.scrutiny')}>
      <Quiet>{t('scrutiny.intro')}</Quiet>
      <FieldMarks id={`councilPaper:${paper.id}:scrutinyRecommendations`}>
        <EntryList
          entity="scrutinyRecommendation"
          parent={{ entity: 'councilPaper', id: paper.id }}
          items={paper.scrutinyRecommendations}
          nameOf={(_, number) => t('scrutiny.one', { number })}
          removedWords={(_, number) => t('scrutiny.removed', { number })}
          addLabel={t('scrutiny.add')}
          firstField="recommendation"
        >
          {(one) => <ScrutinyFields one={one} />}
        </EntryList>
      </FieldMarks>
    </Card>
  );
}

const ScrutinyFields = ({ one }: { readonly one: ScrutinyRecommendation }) => (
  <Stack>
    <PublicText entity="scrutinyRecommendation" of={one} field="recommendation" rows={2} />
    <PublicText entity="scrutinyRecommendation" of={one} field="reply" rows={2} />
  </Stack>
);

/** Which version the paper is of, and whether the response to it is annexed: offered only where one was issued. */
function Settle({ paper }: PaperProps) {
  const { t } = useTranslation('council');
  const plan = usePlan();
  const today = useToday();
  const number = versionOfPaper(plan, paper, today)?.number ?? null;
  const issuedOn = responseIssuedOn(plan, number, today);
  return (
    <Card title={t('parts.settle')}>
      <Stack>
        <WhichVersion paper={paper} />
        {issuedOn !== null || paper.annexResponse ? (
          <PlanYesNo
            entity="councilPaper"
            of={paper}
            field="annexResponse"
            hint={issuedOn === null ? t('annex.noneYet') : t('annex.offered', { on: issuedOn })}
          />
        ) : (
          <Quiet>{t('annex.noneYet')}</Quiet>
        )}
      </Stack>
    </Card>
  );
}

function WhichVersion({ paper }: PaperProps) {
  const { t } = useTranslation('council');
  const plan = usePlan();
  const today = useToday();
  const sentOn = useSentOn();
  const { id, label, problem, marksId, save } = usePlanField('councilPaper', paper.id, 'versionId');
  const standing = versionsForPaper(plan, today);
  // One that was taken back stays the one chosen.
  const offered = plan.versions.filter((one) => standing.includes(one) || one.id === paper.versionId);
  return (
    <FieldMarks id={id}>
      <SelectField
        id={id}
        label={label}
        problem={problem}
        aria-describedby={marksId}
        emptyLabel={t('newest')}
        options={offered.map(({ id: value, number }) => ({
          value,
          label: t('chosen', { number: number ?? 0, on: sentOn(number) ?? today }),
        }))}
        value={paper.versionId ?? ''}
        onChange={(event) => save(event.target.value === '' ? null : event.target.value)}
      />
    </FieldMarks>
  );
}
