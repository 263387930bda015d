import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWordless } from '@cynllun/domain/text/text';
import type { CopyContentFragment } from '../../generated/graphql.ts';
import { Pair, Pairs } from '../../shared/layout/Card.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useText } from '../../shared/words/useText.ts';

type Action = CopyContentFragment['actions'][number];

interface OfAction {
  readonly action: Action;
  readonly copy: CopyContentFragment;
}

/** What of one action a copy holds: what was not ticked is not there, and has no name here either. */
export function ActionFacts({ action, copy }: OfAction) {
  const { t } = useTranslation('consultation');
  const facts: readonly (readonly [name: string, said: ReactNode])[] = [
    ...(copy.shows.includes('recommendation')
      ? [[t('shows.recommendation'), <Answered key="" {...{ action, copy }} />] as const]
      : []),
    ...(copy.shows.includes('outcome') && !isWordless(action.outcome)
      ? [[t('preview.outcome'), <TextIn key="" text={action.outcome} />] as const]
      : []),
    ...(action.indicators.length > 0 ? [[t('shows.targets'), <Targets key="" action={action} />] as const] : []),
    ...(action.startsOn || action.endsOn ? [[t('shows.dates'), <Dates key="" action={action} />] as const] : []),
    ...(copy.shows.includes('monitoring')
      ? [[t('shows.monitoring'), <Monitoring key="" action={action} />] as const]
      : []),
    ...(copy.shows.includes('names') ? [[t('shows.names'), <Names key="" {...{ action, copy }} />] as const] : []),
    ...(copy.shows.includes('money') ? [[t('shows.money'), <Money key="" action={action} />] as const] : []),
  ];
  return (
    <>
      {!isWordless(action.summary) && (
        <p>
          <TextIn text={action.summary} />
        </p>
      )}
      {facts.length > 0 && (
        <Pairs>
          {facts.map(([name, said]) => (
            <Pair key={name} name={name}>
              {said}
            </Pair>
          ))}
        </Pairs>
      )}
    </>
  );
}

function Answered({ action, copy }: OfAction) {
  return copy.recommendations
    .filter(({ id }) => action.recommendationIds.includes(id))
    .map(({ id, reference, text }) => (
      <div key={id}>
        {reference}. <TextIn text={text} />
      </div>
    ));
}

function Dates({ action: { startsOn, endsOn } }: Pick<OfAction, 'action'>) {
  const { t } = useTranslation('consultation');
  if (startsOn && endsOn) return t('list.fromTo', { from: startsOn, to: endsOn });
  return startsOn ? t('list.from', { from: startsOn }) : t('preview.ends', { to: endsOn ?? '' });
}

function Targets({ action: { indicators } }: Pick<OfAction, 'action'>) {
  const { t } = useTranslation('consultation');
  const textOf = useText();
  return indicators.map(({ id, name, unit, baseline, target, targetOn }) => {
    const { words, lang } = textOf(name);
    return (
      <div key={id}>
        <span lang={lang}>{words}</span>
        {baseline !== null && target !== null && (
          <>
            {': '}
            {t('preview.fromTo', { from: baseline ?? 0, to: target ?? 0 })} <span>{unit}</span>
          </>
        )}
        {targetOn && ` ${t('preview.by', { on: targetOn })}`}
      </div>
    );
  });
}

function Monitoring({ action }: Pick<OfAction, 'action'>) {
  const { t } = useTranslation('fields');
  const { monitoredBy, monitoringMethod, monitoringFrequency } = action;
  return [monitoredBy, monitoringMethod, monitoringFrequency ? t(`frequency.${monitoringFrequency}`) : '']
    .filter((words) => words !== '')
    .map((words) => <div key={words}>{words}</div>);
}

function Names({ action, copy }: OfAction) {
  const named = [
    { id: action.responsiblePersonId, post: action.responsiblePost },
    { id: action.accountablePersonId, post: action.accountablePost },
  ];
  return named.map(({ id, post }, index) => (
    <div key={index === 0 ? 'responsible' : 'accountable'}>
      {copy.people.find((person) => person.id === id)?.name} {!isWordless(post) && <TextIn text={post} />}
    </div>
  ));
}

function Money({ action }: Pick<OfAction, 'action'>) {
  const { money } = useFormatter();
  const { costLines, existingResourcesHow } = action;
  return (
    <>
      {costLines.map(({ id, purpose, amount }) => (
        <div key={id}>
          {purpose} {amount !== null && amount !== undefined && money(amount)}
        </div>
      ))}
      {existingResourcesHow !== '' && <div>{existingResourcesHow}</div>}
    </>
  );
}
