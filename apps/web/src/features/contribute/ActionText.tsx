import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { wordsIn, isBlank } from '@cynllun/domain/text/text';
import { Details } from '../../shared/layout/Details.tsx';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import type { Page, ShownAction } from './contributorPage.ts';
import { Lines, usePage, useSaid, type Said } from './page.tsx';

type Field = Page['copy']['shows'][number];

/** The part of an action that each field which is shown is about. */
const partOf = {
  summary: 'summary',
  outcome: 'outcome',
  targets: 'indicators',
  dates: 'endsOn',
  monitoring: 'monitoringMethod',
  names: 'responsiblePersonId',
  money: 'costLines',
  recommendation: 'recommendationIds',
} as const satisfies Record<Field, string>;

/** What one can say that a comment is about, of what is shown. */
export const partsOf = (shows: readonly Field[]) =>
  [
    'title',
    ...Object.keys(partOf).flatMap((field) => (shows.includes(field as Field) ? [partOf[field as Field]] : [])),
  ] as const;

/** An action as the copy has it: its summary and what it is to reach, and the rest for those who want it. */
export function ActionText({ action }: { readonly action: ShownAction }) {
  const { t } = useTranslation('contribute');
  const { shows } = usePage().copy;
  const rest = (['outcome', 'recommendation', 'dates', 'monitoring', 'names', 'money'] as const).filter(
    (field) => shows.includes(field) && (field !== 'recommendation' || action.recommendationIds.length > 0),
  );
  return (
    <>
      {shows.includes('summary') && <Quotable part="summary" text={action.summary} />}
      {shows.includes('targets') && action.indicators.length > 0 && (
        <Targets>
          <h2>{t('say.target')}</h2>
          {action.indicators.map((one) => (
            <Target key={one.id} indicator={one} />
          ))}
        </Targets>
      )}
      {rest.length > 0 && (
        <Details summary={t('say.whole')}>
          {rest.map((field) => (
            <Rest key={field} field={field} action={action} />
          ))}
        </Details>
      )}
    </>
  );
}

/** A text as one piece, so that what is selected in it can be told by its place. */
function Quotable({ part, text }: { readonly part: string; readonly text: Said }) {
  const screen = useLanguage();
  const { words, language } = wordsIn(text, screen);
  if (isBlank(words)) return null;
  return (
    <Lines data-part={`${part}.${language}`} lang={language === screen ? undefined : language}>
      {words}
    </Lines>
  );
}

function Target({ indicator }: { readonly indicator: ShownAction['indicators'][number] }) {
  const { t } = useTranslation('contribute');
  const said = useSaid();
  const { language } = usePage();
  const screen = useLanguage();
  const name = said(indicator.name);
  const { baseline, baselineOn, target, targetOn, unit } = indicator;
  const { number } = useFormatter();
  const figure = (value: number) => `${number(value)} ${unit}`.trim();
  const lang = isBlank(unit) || language === screen ? undefined : language;
  return (
    <div>
      <p lang={name.lang}>{name.words}</p>
      <Way aria-hidden="true" />
      <Ends>
        {typeof baseline === 'number' && (
          <span lang={lang}>
            {baselineOn
              ? t('say.nowOn', { day: baselineOn, figure: figure(baseline) })
              : t('say.now', { figure: figure(baseline) })}
          </span>
        )}
        {typeof target === 'number' && (
          <strong lang={lang}>
            {targetOn
              ? t('say.aimBy', { day: targetOn, figure: figure(target) })
              : t('say.aim', { figure: figure(target) })}
          </strong>
        )}
      </Ends>
    </div>
  );
}

interface RestProps {
  readonly field: 'outcome' | 'recommendation' | 'dates' | 'monitoring' | 'names' | 'money';
  readonly action: ShownAction;
}

function Rest({ field, action }: RestProps) {
  const { t } = useTranslation('contribute');
  const titles = {
    outcome: t('say.outcome'),
    recommendation: t('say.recommendations'),
    dates: t('say.dates'),
    monitoring: t('say.monitoring'),
    names: t('say.names'),
    money: t('say.money'),
  };
  const Body = bodies[field];
  return (
    <section>
      <h2>{titles[field]}</h2>
      <Body action={action} />
    </section>
  );
}

type BodyProps = Pick<RestProps, 'action'>;

const Outcome = ({ action }: BodyProps) => <Quotable part="outcome" text={action.outcome} />;

function Recommendations({ action }: BodyProps) {
  const said = useSaid();
  const { recommendations } = usePage().copy;
  return (
    <ul>
      {recommendations
        .filter(({ id }) => action.recommendationIds.includes(id))
        .map(({ id, text }) => (
          <li key={id} lang={said(text).lang}>
            {said(text).words}
          </li>
        ))}
    </ul>
  );
}

function Dates({ action: { startsOn, endsOn } }: BodyProps) {
  const { t } = useTranslation('contribute');
  if (startsOn && endsOn) return <p>{t('say.from', { from: startsOn, to: endsOn })}</p>;
  if (startsOn) return <p>{t('say.fromOnly', { from: startsOn })}</p>;
  return endsOn ? <p>{t('say.toOnly', { to: endsOn })}</p> : <p>{useNotSet()}</p>;
}

function Monitoring({ action: { monitoredBy, monitoringMethod } }: BodyProps) {
  const { language } = usePage();
  const notSet = useNotSet();
  const lines = [monitoredBy, monitoringMethod].filter((words) => !isBlank(words));
  if (lines.length === 0) return <p>{notSet}</p>;
  return lines.map((words) => (
    <Lines key={words} lang={language}>
      {words}
    </Lines>
  ));
}

function Names({ action }: BodyProps) {
  const { t } = useTranslation('contribute');
  const said = useSaid();
  const { people } = usePage().copy;
  const who = (personId: string | null | undefined, post: Said) =>
    [people.find(({ id }) => id === personId)?.name ?? '', said(post).words].filter((one) => !isBlank(one)).join(', ');
  const responsible = who(action.responsiblePersonId, action.responsiblePost);
  const accountable = who(action.accountablePersonId, action.accountablePost);
  const notSet = useNotSet();
  return (
    <>
      {responsible !== '' && (
        <p lang={said(action.responsiblePost).lang}>{t('say.responsible', { who: responsible })}</p>
      )}
      {accountable !== '' && (
        <p lang={said(action.accountablePost).lang}>{t('say.accountable', { who: accountable })}</p>
      )}
      {responsible === '' && accountable === '' && <p>{notSet}</p>}
    </>
  );
}

function Money({ action: { withinExistingResources, existingResourcesHow, costLines } }: BodyProps) {
  const { t } = useTranslation('contribute');
  const { language } = usePage();
  const { money, financialYear } = useFormatter();
  return (
    <>
      {withinExistingResources && <p>{t('say.noNewMoney')}</p>}
      {!isBlank(existingResourcesHow) && <Lines lang={language}>{existingResourcesHow}</Lines>}
      {costLines.length > 0 && (
        <ul>
          {costLines.map(({ id, purpose, amount, financialYear: year }) => (
            <li key={id}>
              {[year && financialYear(year), typeof amount === 'number' && money(amount)].filter(Boolean).join(': ')}{' '}
              <span lang={language}>{purpose}</span>
            </li>
          ))}
        </ul>
      )}
      {!withinExistingResources && costLines.length === 0 && <p>{t('say.noMoney')}</p>}
    </>
  );
}

function useNotSet(): string {
  return useTranslation().t('notSet');
}

const bodies = {
  outcome: Outcome,
  recommendation: Recommendations,
  dates: Dates,
  monitoring: Monitoring,
  names: Names,
  money: Money,
} as const;

const Targets = styled('section')(({ theme }) => ({
  marginBlock: '1rem',
  padding: '0.75rem 1rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
  '& h2': { margin: 0 },
  '& p': { marginBlock: '0.5rem 0' },
}));

/** From where it is to where it should be: a picture of the words below it. */
const Way = styled('div')(({ theme }) => ({
  position: 'relative',
  blockSize: '0.25rem',
  marginBlock: '0.75rem',
  marginInline: '0.5rem',
  backgroundColor: theme.vars.palette.primary.main,
  '&::before, &::after': {
    content: '""',
    position: 'absolute',
    insetBlockStart: '-0.375rem',
    inlineSize: '1rem',
    blockSize: '1rem',
    boxSizing: 'border-box',
    border: `3px solid ${theme.vars.palette.primary.main}`,
    borderRadius: '50%',
  },
  '&::before': { insetInlineStart: '-0.5rem', backgroundColor: theme.vars.palette.colours.page },
  '&::after': { insetInlineEnd: '-0.5rem', backgroundColor: theme.vars.palette.primary.main },
  '@media (forced-colors: active)': { borderBlockStart: '2px solid CanvasText' },
}));

const Ends = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', justifyContent: 'space-between' });
