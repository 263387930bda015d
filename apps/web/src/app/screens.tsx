import type { ComponentType } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { RouteObject } from 'react-router';
import type { Area } from '@cynllun/messages/catalogue';
import { apollo } from '../shared/apollo.ts';
import { askAhead } from '../shared/askAhead.ts';
import type { ConsultationOutcomesQuery, PlanQuery } from '../generated/graphql.ts';
import type { Asked } from '../shared/useAsked.ts';
import { numbered } from '../shared/version/numbered.ts';
import { withoutLanguage } from '../shared/words/language.ts';
import { loadWords } from '../shared/words/i18n.ts';
import { takeSentAnswer } from '../shared/sentAnswer.ts';
import { ScreenNotFetched } from './fault.ts';
import { whoConsulted, whoConsults } from './inBar.ts';

/** Asks the API for what a screen shows; answers with what the screen reads it by. */
type Ask = (params: Readonly<Record<string, string | undefined>>, search: URLSearchParams) => Promise<object>;

/** What is asked of the API, in one file that is there long before the screens. */
const queries = async () => (await import('./queries.ts')).queries;

/** And what a plan's screens show. */
const ofPlan = async () => (await import('./ofPlan.ts')).ofPlan;

/** An address in any language. */
const anyLanguage = ({ pathname, search }: URL): string => withoutLanguage(pathname) + search;

/** Of what is one answer, the address chooses which is shown. */
const byPath = ({ pathname }: URL): string => withoutLanguage(pathname);

/** A plan is asked for once, whichever of its screens one goes to; and so is what a link leads to. */
const byPlan = ({ pathname }: URL): string => withoutLanguage(pathname).split('/', 3).join('/');

/** Choosing the moment that is compared leaves the list of changes as it is. */
function byFilter(address: URL): string {
  const rest = new URL(address);
  rest.searchParams.delete('from');
  return anyLanguage(rest);
}

/**
 * Fetches a screen and its areas of words together, when a person first goes there; and beside them, each time they go
 * there, what it shows. `by`: what of the
 * address it turns on.
 */
const screen = (
  areas: readonly Area[],
  load: () => Promise<ComponentType>,
  ask?: Ask,
  by: (address: URL) => string = anyLanguage,
): Pick<RouteObject, 'lazy' | 'loader' | 'shouldRevalidate'> => ({
  lazy: () =>
    fetched(async () => {
      const [Component] = await Promise.all([load(), loadWords(areas)]);
      return { Component };
    }),
  ...(ask && {
    loader: ({ params, request }) => fetched(() => ask(params, new URL(request.url).searchParams)),
    shouldRevalidate: ({ currentUrl, nextUrl }) => by(currentUrl) !== by(nextUrl),
  }),
});

async function fetched<Part>(fetch: () => Promise<Part>): Promise<Part> {
  try {
    return await fetch();
  } catch (cause) {
    throw new ScreenNotFetched('A screen could not be fetched', { cause });
  }
}

/** Asks anew, since others change what is shown. What does not come the screen asks for itself, and says why not. */
function asked<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Asked<Data> {
  const sent = { query: query as TypedDocumentNode<Data, OperationVariables>, variables };
  apollo.query({ ...sent, fetchPolicy: 'network-only' }).catch(() => undefined);
  return sent;
}

/** How many come before, as an address says; none where it says nothing that could be. */
const skipped = (search: URLSearchParams, name = 'skip'): number =>
  Math.min(Number(/^\d{1,5}$/.exec(search.get(name) ?? '')?.[0] ?? 0), 99_999);

const sendScreens = async () => (await import('../features/contribute/sendScreens.ts')).sendScreens;
const afterScreens = async () => (await import('../features/contribute/afterScreens.ts')).afterScreens;
const ofContributors = () => import('../features/contribute/queries.ts');

const outcomesScreen = () => import('../features/contribute/OutcomesScreen.tsx');

/** *You said, we did*. */
const outcomes: RouteObject = {
  ...screen(
    ['contribute', 'outcomes'],
    async () => (await outcomesScreen()).OutcomesScreen,
    async (params) => {
      const answer = takeSentAnswer<ConsultationOutcomesQuery, { readonly link: string }>();
      return (await outcomesScreen()).withChanges(answer ?? (await (await ofContributors()).askForOutcomes(params)));
    },
    byPath,
  ),
  handle: whoConsulted,
};

/** The three pages of somebody who takes part in a consultation, by the link that they have; and what became of what was said. */
const contributing: RouteObject[] = [
  {
    path: 'contribute',
    ...screen(['contribute', 'sending', 'errors'], async () => (await afterScreens()).EnterScreen),
  },
  {
    path: 'contribute/:link',
    ...screen(
      // What errors say comes when something is written, or has not come.
      ['contribute'],
      async () => (await import('../features/contribute/ContributeFrame.tsx')).ContributeFrame,
      async (params) => takeSentAnswer() ?? (await ofContributors()).askForPage(params),
      byPlan,
    ),
    handle: whoConsults,
    children: [
      {
        index: true,
        ...screen([], async () => (await import('../features/contribute/IntroScreen.tsx')).IntroScreen),
      },
      {
        path: 'about/:about',
        ...screen([], async () => (await import('../features/contribute/SayScreen.tsx')).SayScreen),
      },
      {
        path: 'questions',
        ...screen([], async () => (await import('../features/contribute/QuestionsScreen.tsx')).QuestionsScreen),
      },
      { path: 'send', ...screen(['sending'], async () => (await sendScreens()).SendScreen) },
    ],
  },
  { path: 'contribute/:link/outcomes', ...outcomes },
  { path: 'receipt', ...screen(['contribute', 'sending', 'errors'], async () => (await afterScreens()).ReceiptScreen) },
];

/** Screens for anyone, by their address below the language. */
export const openScreens: RouteObject[] = [
  {
    path: 'sign-in',
    ...screen(
      ['signIn', 'errors', 'process'],
      async () => (await import('../features/sign-in/SignInScreen.tsx')).SignInScreen,
      async () => takeSentAnswer() ?? {},
    ),
  },
  {
    path: 'sign-in/code',
    ...screen(['signIn', 'errors'], async () => (await import('../features/sign-in/CodeScreen.tsx')).CodeScreen),
  },
  {
    path: 'sign-in/mail',
    ...screen(['signIn'], async () => (await import('../features/sign-in/OutboxScreen.tsx')).OutboxScreen),
  },
  {
    path: 'set-up',
    ...screen(['signIn', 'errors'], async () => (await import('../features/sign-in/SetUpScreen.tsx')).SetUpScreen),
  },
  ...contributing,
];

/** The plan's own screen, and what stands open within it. */
const planScreens = async () => (await import('../features/plan/planScreens.ts')).planScreens;

/** Those of its consultations. */
const consultations = async () => (await import('../features/consultation/consultationScreens.ts')).consultationScreens;

/** And of what was contributed to them. */
const ofTriage = ['triage', 'entered', 'consultation', 'history', 'fields', 'errors'] as const;
const triage = async () => (await import('../features/consultation/triageScreens.ts')).triageScreens;

/** What is kept of one person, and where a plan names people. */
const personal = async () => (await import('../features/personal/personalScreens.ts')).personalScreens;

/** What was said elsewhere in one, entered on people's behalf. */
const entered = async () => (await import('../features/consultation/enteredScreens.ts')).enteredScreens;

/** What stands open within the plan's own screen, whose words they use. */
const partsOfThePlan: RouteObject[] = [
  { index: true, ...screen([], async () => (await planScreens()).StartScreen) },
  {
    path: 'actions/:actionId',
    ...screen([], async () => (await planScreens()).ActionScreen),
  },
  {
    path: 'recommendations/:recommendationId',
    ...screen([], async () => (await planScreens()).RecommendationScreen),
  },
  {
    path: 'introduction',
    ...screen([], async () => (await planScreens()).IntroductionScreen),
  },
  {
    path: 'forums',
    ...screen([], async () => (await planScreens()).ForumsScreen),
  },
  {
    path: 'other-plans',
    ...screen([], async () => (await planScreens()).OtherPlansScreen),
  },
];

/** Where a set of changes is looked at and recorded: with the words of a comparison. */
const recorded = ['agreement', 'history', 'plan', 'fields', 'dates', 'input', 'errors'] as const;

/** What stands open within the advice on a version, whose words they use. */
const partsOfAdvice: RouteObject[] = [
  {
    index: true,
    ...screen(['process'], async () => (await import('../features/advice/AdviceScreen.tsx')).AdviceScreen),
  },
  {
    path: 'check',
    ...screen(
      ['responses'],
      async () => (await import('../features/advice/adviceRead.ts')).adviceRead.CheckAdviceScreen,
    ),
  },
  {
    path: 'history',
    ...screen(
      ['history'],
      async () => (await import('../features/advice/AdviceHistoryScreen.tsx')).AdviceHistoryScreen,
    ),
  },
];

/** What stands open within the set-up of a consultation, whose words they use. */
const partsOfConsultation: RouteObject[] = [
  {
    index: true,
    ...screen([], async () => (await consultations()).SetUpScreen),
  },
  {
    path: 'preview',
    ...screen([], async () => (await consultations()).PreviewScreen),
  },
  {
    path: 'poster',
    ...screen(
      ['contribute', 'sending'],
      async () => (await import('../features/consultation/PosterScreen.tsx')).PosterScreen,
    ),
  },
];

/** Screens for people signed in: to add one, add a line. */
export const screens: RouteObject[] = [
  {
    index: true,
    ...screen(
      ['home', 'notices', 'process', 'dates', 'fields', 'errors'],
      async () => (await import('../features/home/HomeScreen.tsx')).HomeScreen,
      async () => asked((await queries()).Home, {}),
    ),
  },
  {
    path: 'reviews',
    ...screen(
      ['portfolio', 'home', 'process', 'dates', 'panels', 'errors'],
      async () => (await import('../features/portfolio/PortfolioScreen.tsx')).PortfolioScreen,
      async ({ language = '' }, search) => {
        const [{ Portfolio }, { variablesOf }] = await Promise.all([
          queries(),
          import('../features/portfolio/sought.ts'),
        ]);
        return asked(Portfolio, variablesOf(search, language === 'cy' ? 'cy' : 'en'));
      },
      ({ pathname, search }) => pathname + search,
    ),
  },
  {
    path: 'answers',
    ...screen(
      ['answers', 'portfolio', 'fields', 'errors'],
      async () => (await import('../features/portfolio/answers/AnswersScreen.tsx')).AnswersScreen,
      async (_, search) => {
        const [{ Answers }, { variablesOf }] = await Promise.all([
          queries(),
          import('../features/portfolio/answers/sought.ts'),
        ]);
        return asked(Answers, variablesOf(search));
      },
    ),
  },
  {
    path: 'notices',
    ...screen(
      ['notices', 'home', 'process', 'dates', 'errors'],
      async () => (await import('../features/notices/NoticesScreen.tsx')).NoticesScreen,
      async (_, search) =>
        asked((await queries()).Notices, { skip: skipped(search), sentSkip: skipped(search, 'sent') }),
    ),
  },
  {
    path: 'reviews/new',
    ...screen(
      ['setup', 'fields', 'input', 'errors'],
      async () => (await import('../features/review/CreateReviewScreen.tsx')).CreateReviewScreen,
      async () => asked((await queries()).SetUpFor, {}),
    ),
  },
  {
    path: 'reviews/:reviewId',
    ...screen(
      ['setup', 'home', 'process', 'dates', 'fields', 'input', 'errors'],
      async () => (await import('../features/review/ReviewScreen.tsx')).ReviewScreen,
      async ({ reviewId = '' }) => asked((await queries()).ReviewPage, { id: reviewId }),
    ),
  },
  {
    path: 'reviews/:reviewId/people',
    ...screen(
      ['people', 'home', 'process', 'errors'],
      async () => (await import('../features/people/ReviewPeopleScreen.tsx')).ReviewPeopleScreen,
      async ({ reviewId = '' }) => asked((await queries()).ReviewPeople, { id: reviewId }),
    ),
  },
  {
    path: 'organisations/:organisationId/people',
    ...screen(
      ['people', 'home', 'process', 'errors'],
      async () => (await import('../features/people/OrganisationPeopleScreen.tsx')).OrganisationPeopleScreen,
      async ({ organisationId = '' }) => asked((await queries()).OrganisationPeople, { id: organisationId }),
    ),
  },
  {
    path: 'administration',
    ...screen(
      ['admin', 'errors'],
      async () => (await import('../features/administration/AdministrationScreen.tsx')).AdministrationScreen,
      async () => asked((await queries()).Organisations, {}),
    ),
  },
  {
    path: 'administration/personal-data',
    ...screen(
      ['personalData', 'errors'],
      async () => (await personal()).PersonalDataScreen,
      async () => asked((await personal()).PassagesToErase, {}),
    ),
  },
  {
    path: 'calendar',
    ...screen(
      ['calendar', 'errors'],
      async () => (await import('../features/calendar/CalendarScreen.tsx')).CalendarScreen,
      async () => asked((await queries()).CalendarFeed, {}),
    ),
  },
  {
    path: 'deadlines/:planId',
    ...screen(
      ['deadlines', 'dates', 'process', 'home', 'fields', 'findings', 'input', 'errors'],
      async () => (await import('../features/deadlines/ReviewDeadlinesScreen.tsx')).ReviewDeadlinesScreen,
      async ({ planId = '' }) => asked((await queries()).PlanDeadlines, { planId }),
    ),
  },
  {
    path: 'versions/:planId',
    ...screen(
      ['versions', 'reading', 'errors'],
      async () => (await import('../features/versions/VersionsScreen.tsx')).VersionsScreen,
      async ({ planId = '' }) => asked((await queries()).PlanVersions, { planId }),
    ),
  },
  {
    path: 'versions/:planId/compare',
    ...screen(
      ['versions', 'reading', 'history', 'plan', 'fields', 'dates', 'errors'],
      async () => (await import('../features/versions/CompareVersionsScreen.tsx')).CompareVersionsScreen,
      async ({ planId = '' }) => asked((await queries()).PlanVersions, { planId }),
    ),
  },
  {
    path: 'versions/:planId/:number',
    ...screen(
      [
        'versions',
        'documents',
        'responses',
        'advice',
        'reading',
        'panels',
        'fields',
        'findings',
        'dates',
        'process',
        'plan',
        'errors',
      ],
      async () => (await import('../features/versions/VersionScreen.tsx')).VersionScreen,
      async ({ planId = '', number = '' }) => {
        const { askForVersion } = await import('../features/versions/askForVersion.ts');
        return { ask: askForVersion(apollo, numbered(planId, number)) };
      },
    ),
  },
  {
    path: 'versions/:planId/:number/receipt',
    ...screen(
      ['versions', 'reading', 'fields', 'findings', 'errors'],
      async () => (await import('../features/versions/ReceiptScreen.tsx')).ReceiptScreen,
      async ({ planId = '', number = '' }) => {
        const { askForReceipt } = await import('../features/versions/askForVersion.ts');
        return { ask: askForReceipt(apollo, numbered(planId, number)) };
      },
    ),
  },
  {
    path: 'versions/:planId/:number/advice',
    ...screen(
      ['advising', 'advice', 'reading', 'panels', 'fields', 'findings', 'dates', 'plan', 'errors'],
      async () => (await import('../features/advice/AdviceFrame.tsx')).AdviceFrame,
      async ({ planId = '', number = '' }) => {
        const { askForAdvice } = await import('../features/advice/adviceQuery.ts');
        return { ask: askForAdvice(apollo, numbered(planId, number)) };
      },
      ({ pathname }) => withoutLanguage(pathname).split('/', 5).join('/'),
    ),
    children: partsOfAdvice,
  },
  {
    path: 'versions/:planId/:number/response',
    ...screen(
      ['responses', 'advice', 'documents', 'versions', 'reading', 'fields', 'plan', 'errors'],
      async () => (await import('../features/responses/ResponseScreen.tsx')).ResponseScreen,
      async ({ planId = '', number = '' }) => {
        const { VersionResponses } = await import('../features/responses/versionResponses.ts');
        return { ask: askAhead(apollo, VersionResponses, numbered(planId, number)) };
      },
      byPath,
    ),
  },
  {
    // For the team and reviewers, who are signed in: the consultation's id leads there.
    path: 'plans/:planId/consultations/:link/outcomes',
    ...outcomes,
  },
  {
    path: 'plans/:planId/consultations/:consultationId/entered/:statementId',
    ...screen(
      ['entered', 'triage', 'errors'],
      async () => (await entered()).AnswerSheetScreen,
      async ({ consultationId = '' }) => asked((await entered()).ConsultationStatements, { consultationId }),
      byPath,
    ),
  },
  {
    path: 'plans/:planId/consultations/:consultationId/copy',
    ...screen(
      ['consultation', 'entered', 'fields', 'errors'],
      async () => (await consultations()).CopyScreen,
      async ({ consultationId = '' }) => asked((await consultations()).ConsultationCopy, { consultationId }),
    ),
  },
  {
    path: 'plans/:planId/consultations/:consultationId',
    ...screen(
      ['consultation', 'entered', 'plan', 'fields', 'input', 'errors'],
      async () => (await consultations()).ConsultationFrame,
    ),
    children: partsOfConsultation,
  },
  {
    path: 'plans/:planId',
    ...screen(
      ['plan', 'errors', 'fields'],
      async () => (await import('../shared/plan/PlanFrame.tsx')).PlanFrame,
      async ({ planId = '' }) => {
        const sent = takeSentAnswer<PlanQuery, { readonly planId: string }>()?.first;
        return { ask: (await ofPlan()).askForPlan(apollo, planId, sent !== undefined), sent };
      },
      byPlan,
    ),
    children: [
      {
        ...screen(
          ['plan', 'errors', 'fields', 'findings', 'input', 'panels', 'process', 'reading'],
          async () => (await planScreens()).PlanScreen,
        ),
        children: partsOfThePlan,
      },
      {
        path: 'overview',
        ...screen(
          ['panels', 'fields', 'findings', 'export', 'process', 'home'],
          async () => (await import('../features/plan/OverviewScreen.tsx')).OverviewScreen,
        ),
      },
      {
        path: 'submit',
        ...screen(
          ['versions', 'fields', 'findings', 'errors'],
          async () => (await import('../features/versions/CheckScreen.tsx')).CheckScreen,
        ),
      },
      {
        path: 'replies',
        ...screen(
          ['responses', 'advice', 'fields', 'errors'],
          async () => (await import('../features/responses/RepliesScreen.tsx')).RepliesScreen,
          async ({ planId = '' }) => {
            const { PlanPoints } = await import('../features/responses/planPoints.ts');
            return { ask: askAhead(apollo, PlanPoints, { planId }) };
          },
          byPath,
        ),
      },
      {
        path: 'consultations',
        ...screen(
          ['consultation', 'errors'],
          async () => (await consultations()).ConsultationsScreen,
          async ({ planId = '' }) => asked((await consultations()).PlanConsultations, { planId }),
          byPath,
        ),
      },
      {
        path: 'consultations/:consultationId/comments',
        ...screen(
          ofTriage,
          async () => (await triage()).CommentsScreen,
          async (...at) => asked(...(await triage()).askForComments(...at)),
        ),
      },
      {
        path: 'consultations/:consultationId/comments/:commentId',
        ...screen(
          ofTriage,
          async () => (await triage()).CommentScreen,
          async (...at) => asked(...(await triage()).askForComment(...at)),
        ),
      },
      {
        path: 'consultations/:consultationId/meetings',
        ...screen(
          [...ofTriage, 'input'],
          async () => (await triage()).MeetingsScreen,
          async ({ consultationId = '' }) => asked((await triage()).ConsultationMeetings, { consultationId }),
          byPath,
        ),
      },
      {
        path: 'consultations/:consultationId/entered',
        ...screen(
          ['entered', 'triage', 'input', 'fields', 'errors'],
          async () => (await entered()).EnteredScreen,
          async ({ consultationId = '' }) => asked((await entered()).ConsultationStatements, { consultationId }),
          byPath,
        ),
      },
      {
        path: 'passages',
        ...screen(
          ['personalData', 'errors'],
          async () => (await personal()).PassagesScreen,
          async ({ planId = '' }) => asked((await personal()).PassageMarks, { planId }),
          byPath,
        ),
      },
      {
        path: 'council',
        ...screen(
          // What documents, findings and what is read say comes with what says it.
          ['council', 'agreement', 'plan', 'errors', 'fields', 'input'],
          async () => (await import('../features/plan/council/CouncilScreen.tsx')).CouncilScreen,
        ),
      },
      {
        path: 'agreement',
        ...screen(recorded, async () => (await import('../features/agreement/AgreementScreen.tsx')).AgreementScreen),
      },
      {
        path: 'variation',
        ...screen(recorded, async () => (await import('../features/agreement/VariationScreen.tsx')).VariationScreen),
      },
      {
        path: 'correction',
        ...screen(recorded, async () => (await import('../features/agreement/CorrectionScreen.tsx')).CorrectionScreen),
      },
      {
        path: 'set-up',
        ...screen(
          ['setup', 'fields', 'input', 'errors'],
          async () => (await import('../features/review/ReviewSettingsScreen.tsx')).ReviewSettingsScreen,
        ),
      },
      {
        path: 'deadlines',
        ...screen(
          ['deadlines', 'dates', 'fields', 'findings', 'input', 'errors'],
          async () => (await import('../features/deadlines/DeadlinesScreen.tsx')).DeadlinesScreen,
        ),
      },
      {
        path: 'history',
        ...screen(
          ['history', 'plan', 'fields', 'dates', 'errors'],
          async () => (await import('../features/history/HistoryScreen.tsx')).HistoryScreen,
          async ({ planId = '' }, search) => ({ ask: (await ofPlan()).askForHistory(apollo, planId, search) }),
          byFilter,
        ),
      },
      {
        path: 'history/past',
        ...screen(
          ['reading', 'history', 'plan', 'panels', 'fields', 'findings', 'dates', 'process', 'input', 'errors'],
          async () => (await import('../features/history/PastScreen.tsx')).PastScreen,
          async ({ planId = '' }, search) => ({ ask: (await ofPlan()).askForPast(apollo, planId, search) }),
        ),
      },
      {
        path: 'history/compare',
        ...screen(
          ['history', 'plan', 'fields', 'dates', 'input', 'errors'],
          async () => (await import('../features/history/CompareScreen.tsx')).CompareScreen,
          async ({ planId = '' }, search) => ({ ask: (await ofPlan()).askForComparison(apollo, planId, search) }),
        ),
      },
      {
        path: 'import',
        ...screen(
          ['import', 'fields', 'errors'],
          async () => (await import('../features/import/ImportScreen.tsx')).ImportScreen,
        ),
      },
      {
        path: 'read',
        ...screen(
          ['reading', 'panels', 'fields', 'findings', 'dates', 'process'],
          async () => (await import('../features/reading/ReadingScreen.tsx')).ReadingScreen,
        ),
      },
    ],
  },
];
