import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { baseDates, type BaseDate } from '@cynllun/domain/deadlines/base-dates';
import { deadlineFindings } from '@cynllun/domain/deadlines/findings';
import { set } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import { DateField } from '../../shared/form/DateField.tsx';
import { FindingSentence } from '../../shared/words/FindingSentence.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { DeadlinesSource } from './source.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

/** The four dates everything is counted from: fields for who sets the review up, and facts for everyone else. */
export function BaseDatesSection({ source }: { readonly source: DeadlinesSource }) {
  const { t } = useTranslation(['deadlines', 'fields', 'common']);
  const { dateWithDay } = useFormatter();
  const { review } = source.facts;
  return (
    <section aria-labelledby="base-dates">
      <Typography variant="h2" id="base-dates">
        {t('deadlines:base.title')}
      </Typography>
      <p>{t('deadlines:base.intro')}</p>
      {source.can.reviewSetUp ? (
        <FourFields>
          {baseDates.map((name) => (
            <BaseDateField key={name} name={name} source={source} />
          ))}
        </FourFields>
      ) : (
        <Facts>
          {baseDates.map((name) => (
            <div key={name}>
              <dt>{t(`fields:review.${name}`)}</dt>
              <dd>{review[name] === null ? t('common:notSet') : dateWithDay(review[name])}</dd>
            </div>
          ))}
        </Facts>
      )}
      <AboutBaseDates source={source} />
    </section>
  );
}

/** What the rules have to say of the four dates themselves, where they are typed. */
function AboutBaseDates({ source: { facts, today, people } }: { readonly source: DeadlinesSource }) {
  const findings = deadlineFindings(facts, today).filter(({ code }) => code.startsWith('baseDates.'));
  if (findings.length === 0) return null;
  return (
    <LateAlert severity="warning" role="status">
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.path}`}>
          <FindingSentence finding={finding} people={people} />
        </p>
      ))}
    </LateAlert>
  );
}

/** What is typed stays as it is until it is left; what cannot be read stays after that, with what to do about it. */
function BaseDateField({ name, source }: { readonly name: BaseDate; readonly source: DeadlinesSource }) {
  const { t } = useTranslation('fields');
  const { date } = useFormatter();
  const [typed, setTyped] = useState<string | null>(null);
  const { review } = source.facts;
  const saved = review[name];
  const written = saved === null ? '' : date(saved);
  return (
    <DateField
      id={path('review', review.id, name)}
      label={t(`review.${name}`)}
      text={typed ?? written}
      written={written}
      onText={setTyped}
      onRead={(reading) => {
        if (typed === null || 'problem' in reading) return;
        setTyped(null);
        if (reading.value !== saved) source.edit([set('review', review.id, { [name]: reading.value })]);
      }}
    />
  );
}

export const FourFields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
  gap: '1rem 2rem',
  alignItems: 'start',
});

const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
  gap: '1rem 2rem',
  margin: 0,
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0 },
});
