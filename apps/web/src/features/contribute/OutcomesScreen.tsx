import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useParams } from 'react-router';
import { enteredWays, REDACTED } from '@cynllun/domain/consultation/choices';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import { useAnswered } from '../../shared/answered.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { late } from '../../shared/layout/late.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { useViewer } from '../../shared/viewer.ts';
import { loadWords } from '../../shared/words/i18n.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import { Authority } from './ContributeFrame.tsx';
import { Counts } from './Counts.tsx';
import { EasyRead } from './EasyRead.tsx';
import { NoPage } from './NoPage.tsx';
import type { Outcomes, OutcomesAnswered } from './outcomes.ts';
import { Large, Lines, Standing, TextLines, usePlace, useSaid } from './page.tsx';

/** Fetched where a change is shown: what names the parts of a plan is much. */
const planChanges = late(async () => {
  const [{ PlanChanges }] = await Promise.all([
    import('../../shared/consultation/PlanChanges.tsx'),
    loadWords(['history', 'fields']),
  ]);
  return PlanChanges;
});

/** What was changed is named before the page is drawn, as it stands in the page that was sent. */
export async function withChanges(answer: OutcomesAnswered): Promise<OutcomesAnswered> {
  if (answer.first?.consultationOutcomes?.said.some(({ changes }) => changes.length > 0)) await planChanges.ready();
  return answer;
}

/** *You said, we did*: who took part, what they said and what became of it, in numbers and in words [S5]. */
export function OutcomesScreen() {
  const { t } = useTranslation(['contribute', 'outcomes']);
  const { link = '' } = useParams();
  const answer = useLoaderData<OutcomesAnswered>();
  const { data, error, tryAgain } = useAnswered(answer, { link });
  if (data === undefined)
    return (
      <Screen title={t('outcomes:title')}>
        <Awaiting error={error} onTryAgain={tryAgain} />
      </Screen>
    );
  if (!data.consultationOutcomes) return <NoPage />;
  return (
    <Large>
      {answer.first === undefined && <Authority name={data.consultationOutcomes.page.authority} />}
      <Shown outcomes={data.consultationOutcomes} />
    </Large>
  );
}

function Shown({ outcomes }: { readonly outcomes: Outcomes }) {
  const { t } = useTranslation(['contribute', 'outcomes']);
  const said = useSaid();
  const place = usePlace();
  const { date } = useFormatter();
  const { page, numbers, unheard } = outcomes;
  const title = said(page.copy.title);
  const changed = numbers.outcomes
    .filter(({ outcome }) => outcome === 'changed' || outcome === 'partlyChanged')
    .reduce((sum, { count }) => sum + count, 0);
  const groups = unheard.map(({ group, name }) => said(name).words || t(`outcomes:groupsInList.${group}`));
  return (
    <Screen
      title={t('outcomes:title')}
      facts={
        <span lang={title.lang}>
          “{title.words}”, {date(page.opensOn)} – {date(page.closesOn)}
        </span>
      }
    >
      <p>
        <strong>{t('outcomes:numbers', { count: numbers.people })}</strong>{' '}
        {t('outcomes:comments', { count: numbers.comments })} {changed > 0 && t('outcomes:changed', { count: changed })}
      </p>
      <EasyRead versions={outcomes.easyReads} />
      <Figures>
        <Counts
          title={t('outcomes:who')}
          none={t('outcomes:none')}
          counts={numbers.groups.map(({ group, count }) => ({ label: t(`outcomes:groups.${group}`), count }))}
        />
        <Counts
          title={t('outcomes:became')}
          none={t('outcomes:noneAnswered')}
          counts={numbers.outcomes.map(({ outcome, count }) => ({
            label: t(`contribute:outcome.${outcome}`),
            count,
            isHatched: outcome === 'partlyChanged',
          }))}
        />
        <Counts
          title={t('outcomes:what')}
          none={t('outcomes:none')}
          counts={numbers.kinds.map(({ kind, count }) => ({ label: t(`outcomes:kinds.${kind}`), count }))}
        />
        <Counts
          title={t('outcomes:whose')}
          none={t('outcomes:none')}
          counts={numbers.views.map(({ view, count }) => ({ label: t(`outcomes:views.${view}`), count }))}
        />
      </Figures>
      {groups.length > 0 && <p>{t('outcomes:unheard', { groups })}</p>}
      <SaidAbout outcomes={outcomes} />
      <p>{page.by === 'signedIn' ? <ToPlan /> : <AppLink to={place()}>{t('outcomes:back')}</AppLink>}</p>
    </Screen>
  );
}

/** For whoever came as a reviewer or of the team: back to where they read the plan. */
function ToPlan() {
  const { t } = useTranslation(['contribute', 'outcomes']);
  const { planId = '' } = useParams();
  const isReviewer = useViewer()?.roles.some(({ role }) => role === 'leadReviewer' || role === 'reviewer') ?? false;
  return isReviewer ? (
    <AppLink to={`/versions/${planId}`}>{t('outcomes:toVersions')}</AppLink>
  ) : (
    <AppLink to={`/plans/${planId}/consultations`}>{t('outcomes:toConsultations')}</AppLink>
  );
}

/** What was said of each action, of the plan, and in answer to each question. */
function SaidAbout({ outcomes: { page, about, said: all } }: { readonly outcomes: Outcomes }) {
  const { t } = useTranslation(['contribute', 'outcomes']);
  const said = useSaid();
  const { copy } = page;
  const sections = [
    ...copy.actions.map(({ id, title }) => ({ id, ...said(title) })),
    { id: '', words: t('choose.plan'), lang: undefined },
    ...copy.questions.map(({ id, words }) => ({ id, ...said(words) })),
    ...languageQuestions.map((id) => ({ id, words: t(`say.${id}`), lang: undefined })),
  ];
  const shown = sections.flatMap((section) => {
    const numbers = about.find(({ aboutId }) => aboutId === section.id);
    return numbers === undefined ? [] : [{ ...section, anchor: section.id || 'plan', numbers }];
  });
  return (
    <>
      {all.length === 0 && <p>{t('outcomes:nothing')}</p>}
      {all.some(({ words }) => words.includes(REDACTED)) && <p>{t('outcomes:takenOut', { mark: REDACTED })}</p>}
      {shown.length > 1 && (
        <nav aria-label={t('outcomes:goTo')}>
          <ul>
            {shown.map(({ anchor, words, lang, numbers }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>
                  <span lang={lang}>{words}</span>
                </a>{' '}
                <Count>{t('outcomes:count', { count: numbers.comments })}</Count>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ id, anchor, words, lang, numbers }) => (
        <section key={anchor} id={anchor}>
          <h2>
            <span lang={lang}>{words}</span> <Count>{t('outcomes:count', { count: numbers.comments })}</Count>
          </h2>
          {shown.length > 1 && <AboutNumbers numbers={numbers} />}
          {all
            .filter(({ aboutId }) => aboutId === id)
            .map((one) => (
              <OneSaid key={one.id} said={one} />
            ))}
        </section>
      ))}
    </>
  );
}

/** What was said of one thing, and what became of it, as a picture and in figures. */
function AboutNumbers({ numbers: { kinds, outcomes } }: { readonly numbers: Outcomes['about'][number] }) {
  const { t } = useTranslation(['contribute', 'outcomes']);
  return (
    <Figures>
      {kinds.length > 0 && (
        <Counts
          level="h3"
          title={t('outcomes:what')}
          none={t('outcomes:none')}
          counts={kinds.map(({ kind, count }) => ({ label: t(`outcomes:kinds.${kind}`), count }))}
        />
      )}
      <Counts
        level="h3"
        title={t('outcomes:became')}
        none={t('outcomes:notYet')}
        counts={outcomes.map(({ outcome, count }) => ({
          label: t(`outcome.${outcome}`),
          count,
          isHatched: outcome === 'partlyChanged',
        }))}
      />
    </Figures>
  );
}

const tones = {
  changed: 'success',
  partlyChanged: 'warning',
  notChanged: 'neutral',
  notAboutPlan: 'neutral',
} as const satisfies Readonly<Record<string, Tone>>;

function OneSaid({ said }: { readonly said: Outcomes['said'][number] }) {
  const { t } = useTranslation(['contribute', 'outcomes']);
  const screen = useLanguage();
  const { words, language, group, view, members, way, meetingOn, meetingOf, name, outcome, reason } = said;
  const { about, aboutId, changes, changedElsewhere } = said;
  const entered = enteredWays.find((one) => one === way);
  return (
    <Pair>
      <div>
        <h3>{t('outcomes:youSaid')}</h3>
        <Lines lang={language === screen ? undefined : language}>“{words}”</Lines>
        <Who>
          {[
            name,
            group && t(`outcomes:groups.${group}`),
            view && t(`outcomes:views.${view}`),
            typeof members === 'number' && t('outcomes:forMembers', { count: members }),
            entered && t(`outcomes:ways.${entered}`),
            meetingOn &&
              (meetingOf
                ? t('outcomes:meeting', { body: meetingOf, day: meetingOn })
                : t('outcomes:meetingUnnamed', { day: meetingOn })),
          ]
            .filter(Boolean)
            .join('. ')}
        </Who>
      </div>
      <div>
        <h3>{t('outcomes:weDid')}</h3>
        {outcome && <Standing tone={tones[outcome]}>{t(`contribute:outcome.${outcome}`)}</Standing>}
        <TextLines text={reason} />
        {changes.length > 0 && (
          <planChanges.Part changes={changes} within={about === 'action' ? aboutId : null} inOneLanguage />
        )}
        {changedElsewhere && <p>{t(changes.length > 0 ? 'outcomes:changedToo' : 'outcomes:changedElsewhere')}</p>}
      </div>
    </Pair>
  );
}

const Figures = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
  gap: '1rem 2rem',
  marginBlockEnd: '1.5rem',
  '& h3': { fontSize: '1.125rem', marginBlock: '0.5rem' },
});

const Count = styled('span')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  fontSize: '1rem',
  fontWeight: 400,
}));

const Who = styled('p')(({ theme }) => ({ color: theme.vars.palette.colours.quiet, fontSize: '1rem' }));

const Pair = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
  marginBlockEnd: '1rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
  overflow: 'clip',
  '& > div': { padding: '0.75rem 1rem' },
  '& > div + div': { backgroundColor: theme.vars.palette.colours.primaryPanel },
  '& h3': { margin: 0, color: theme.vars.palette.colours.quiet, fontSize: '1rem' },
  '& p': { marginBlock: '0.375rem' },
}));
