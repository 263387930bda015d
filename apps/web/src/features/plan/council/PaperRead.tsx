import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { assessments, linkOf, webAddress, type Assessment } from '@cynllun/domain/council/paper';
import { path } from '@cynllun/domain/aggregate/path';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { isBlank, isWordless, type Text } from '@cynllun/domain/text/text';
import { Card, Pair, Pairs } from '../../../shared/layout/Card.tsx';
import { Said } from '../../../shared/plan/document/Said.tsx';
import { PaperSettled } from './PaperSettled.tsx';

interface PaperProps {
  readonly paper: CouncilPaper;
}

/** The paper's own words for whoever may not change them. */
export function PaperRead({ paper }: PaperProps) {
  const { t } = useTranslation('council');
  return (
    <>
      <Card title={t('parts.resolution')}>
        <Written paper={paper} field="resolution" />
      </Card>
      <Card title={t('parts.comments')}>
        <Pairs>
          <Pair name={t('parts.finance')}>
            <Written paper={paper} field="financeComments" />
          </Pair>
          <Pair name={t('parts.legal')}>
            <Written paper={paper} field="legalComments" />
          </Pair>
        </Pairs>
      </Card>
      <Card title={t('parts.assessments')}>
        <Pairs>
          {assessments.map((name) => (
            <Pair key={name} name={t(`parts.${name}`)}>
              <AssessmentRead paper={paper} name={name} />
            </Pair>
          ))}
        </Pairs>
      </Card>
      <Card title={t('parts.scrutiny')}>
        {paper.scrutinyRecommendations.length === 0 && <p>{t('scrutiny.none')}</p>}
        <Pairs>
          {paper.scrutinyRecommendations.map(({ id, recommendation, reply }, index) => (
            <Pair key={id} name={t('scrutiny.one', { number: index + 1 })}>
              <p>
                <Said words={recommendation} at={path('scrutinyRecommendation', id, 'recommendation')} />
              </p>
              <p>
                <b>{t('scrutiny.reply')}:</b> <Said words={reply} at={path('scrutinyRecommendation', id, 'reply')} />
              </p>
            </Pair>
          ))}
        </Pairs>
      </Card>
      <PaperSettled paper={paper} />
    </>
  );
}

type TextField = { [K in keyof CouncilPaper]: CouncilPaper[K] extends Text ? K : never }[keyof CouncilPaper];

const Written = ({ paper, field }: PaperProps & { readonly field: TextField }) => (
  <p>
    <Said words={paper[field]} at={path('councilPaper', paper.id, field)} />
  </p>
);

function AssessmentRead({ paper, name }: PaperProps & { readonly name: Assessment }) {
  const { t } = useTranslation('council');
  const link = paper[linkOf(name)].trim();
  const address = webAddress(link);
  return (
    <>
      {(!isWordless(paper[name]) || isBlank(link)) && <Written paper={paper} field={name} />}
      {!isBlank(link) && (
        <p>
          {t('read.stands')} {address === null ? link : <MuiLink href={address}>{link}</MuiLink>}
        </p>
      )}
    </>
  );
}
