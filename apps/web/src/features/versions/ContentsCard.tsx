import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Card, Pair, Pairs } from '../../shared/layout/Card.tsx';
import type { Candidate } from './operations.ts';
import { PartnersAgreed } from './PartnersAgreed.tsx';

/** What is in a version, in numbers; all of it is a link away. */
export function ContentsCard({ candidate: { contents, plan } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation('versions');
  const { financialYear } = useFormatter();
  return (
    <Card title={t('contents.title')} aside={<AppLink to={`/plans/${plan.id}/read`}>{t('contents.whole')}</AppLink>}>
      <Pairs>
        <Pair name={t('contents.recommendations')}>
          {t('contents.answered', { all: contents.recommendations, answered: contents.recommendationsAnswered })}
        </Pair>
        <Pair name={t('contents.actions')}>
          {t('contents.own', { all: contents.actions, own: contents.additionalActions })}
        </Pair>
        <Pair name={t('contents.targets')}>
          {t('contents.measurable', { all: contents.indicators, measurable: contents.measurableIndicators })}
        </Pair>
        <Pair name={t('contents.money')}>
          <p>{t('contents.cost', { cost: contents.cost, unconfirmed: contents.unconfirmedCost })}</p>
          {contents.costYears.length > 0 && (
            <p>{t('contents.years', { years: contents.costYears.map(financialYear) })}</p>
          )}
          <p>{t('contents.existing', { count: contents.actionsWithinExistingResources })}</p>
        </Pair>
        <Pair name={t('contents.partners')}>
          <PartnersAgreed actions={plan.actions} />
        </Pair>
        <Pair name={t('contents.consultation')}>{t('contents.held', { count: contents.consultationsHeld })}</Pair>
      </Pairs>
    </Card>
  );
}
