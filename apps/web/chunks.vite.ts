import type { Rolldown } from 'vite';

const signIn = /\/features\/sign-in\/SignInScreen\.tsx$/;
const code = /\/features\/sign-in\/(Code|SetUp)Screen\.tsx$/;
const checks = /\/people\/sign-in-commands\.ts$/;
/** What somebody who comes by the link of a consultation sees first. */
const link = /\/features\/contribute\/(?:ContributeFrame|IntroScreen)\.tsx$/;
/** The pages that follow. */
const said = /\/features\/contribute\/(?:Say|Questions|Send|Enter|Receipt)Screen\.tsx$/;
const start = /\/features\/home\/\w+Screen\.tsx$/;
const frame = /\/shared\/plan\/PlanFrame\.tsx$/;
const fields = /\/features\/(?:import|deadlines)\/\w+Screen\.tsx$/;
// The paper to the Council has cards as versions have, and versions wait for nothing of the plan's fields.
const plan = /\/features\/plan\/(?!council\/).+Screen\.tsx$/;
const history = /\/features\/history\/HistoryScreen\.tsx$/;
const reading = /\/features\/reading\/\w+Screen\.tsx$/;
/** Screens besides the plan's own on which fields are written together. */
const writing = /\/features\/(?:plan\/council\/Council|responses\/Replies|advice\/Advice)Screen\.tsx$/;

/** What a screen's data is asked for with, beside the screen: in a file of its own it is there first. */
const asked =
  /\/(?:queries|planQuery|adviceQuery|askForPlan|askForVersion|versionResponses|planPoints|sentVersion|ofPlan)\.ts$/;

/** Screens of a plan: what they share with the start page they wait for, and for no more of that. */
const ofPlan =
  /\/(?:shared\/plan\/PlanFrame|features\/(?:(?:plan|deadlines|history|reading|import|versions|responses)\/.*|review\/ReviewSettings)Screen)\.tsx$/;

/** The Council's page is one file, of which some parts are fetched later. */
const ofCouncil =
  /\/domain\/src\/council\/|\/features\/plan\/council\/(?:CouncilScreen|Decided|Decision(?:Entry|Tools)|PaperSettled|useSentOn)/;
const ofNoFeature = /\/shared\/(?!plan\/(?:events|gaps)\/)|\/packages\/|\/node_modules\//;
/** What lists of helpers name, Material UI's and Apollo Client's, and signing in does not use; and what it has to itself. */
const notOfSignIn =
  /^(?!.*\/(?:features\/sign-in\/|@mui\/(?:material\/(?:SvgIcon|utils|useMediaQuery)|system\/(?:useMediaQuery|useThemeProps)|utils)\/|@apollo\/client\/react\/hooks\/useFragment))/;
/** What changed, word by word, is shown by versions and by the histories of the plan and of advice; the rest of a history is its screens'. */
const ofChanges = /\/shared\/(?:plan\/changes|history(?!\/ask\.))\/|\/domain\/src\/history\/differences/;
/** What is prepared over the agreed plan, and recorded of it, few come to do. */
const ofAgreement =
  /\/(?:features\/agreement\/|shared\/plan\/prepare\/(?!preparation|kinds)|domain\/src\/agreement\/(?!sealed\.ts))/;
/** What the screens of a version share. */
const ofVersion = /\/shared\/version\/(?!response\/|Fingerprint|Reason)/;
/** And those of a written response, and of a version that answers one: whoever sends a version waits for none of it. */
const ofResponse = /\/shared\/version\/response\/(?!points|useAbout)/;
/** What became of what was said: shown to the team, and to those who took part, who wait for nothing else of the team's. */
const ofAnswered = /\/shared\/consultation\/|\/domain\/src\/(?:consultation\/released|history\/row)\.ts$/;
/** What the team does with what was said: whoever sets a consultation up waits for none of it. */
const ofTriage =
  /\/features\/consultation\/(?:comment\w+|answerQueries|triaged|meetingQueries|PassageField)\.tsx?$|\/domain\/src\/consultation\/passage\.ts$/;
/** A notice, which most screens show at once and others fetch when there is one. */
const ofAlerts = /\/@mui\/material\/(?:Alert|Paper|IconButton)\//;
const ofMany =
  /\/features\/versions\/(?:GapReasons|NoVersions)|\/apps\/web\/src\/shared\/(?!(?:history|list|consultation)\/|plan\/(?:changes|prepare|gaps|events)\/|version\/(?!Fingerprint|Reason))|\/node_modules\/(?!(?:\.pnpm|diff)\b)/;
/** What forms have, and fields that are written together. */
const ofFields = /\/shared\/form\/(?:TextArea|useLeaveGuard)\.tsx?$|\/domain\/src\/stage\/standing-entries\.ts$/;
/** Dates and figures as people type them. */
const readsTyped =
  /\/domain\/src\/(?:reading\/|input\/(?:date|money|number|financial-year|understood|typed)\.)|\/shared\/(?:form\/(?:(?:Date|Money|Number|Year|Read)Field|useReader)|aggregate\/store\/readTyped)\./;
const ofPlanDates = /\/features\/plan\/fields\/ReadFields\./;
/** What forms are checked by: with them, and nobody waits for it who has none. */
const checksOfForms = /\/domain\/src\/(?:\w+\/forms|stage\/event-form)\.ts$/;
/** How what is quoted of a plan is marked and named, beside a document or without one. */
const marked =
  /\/plan\/document\/(?:others|passages)\.tsx?$|\/domain\/src\/text\/passages|\/version\/(?:response\/(?:points|useAbout)|useNumbered)/;
const ofForms = /\/node_modules\/react-hook-form\//;

/**
 * How the script is divided into files. A screen has a file of its own; what screens share is one file, rather than one
 * for each set of screens that share it, because a browser pays for every file it asks for, and much in one file is sent
 * in less than in several. What signing in and the start page need stands apart, so that they wait for nothing of the
 * plan's, and a plan for nothing of its history's. What is shared only by what opens later, as menus and dialogs do, is
 * in a file that no screen waits for.
 */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  const isNeededBy = importedBy();
  const file = (name: string, isIn: Chosen, more: Partial<Rolldown.CodeSplittingGroup> = {}) => ({
    name: (id: string, context: Rolldown.ChunkingContext) => (!asked.test(id) && isIn(id, context) ? name : null),
    debugName: name,
    minShareCount: 2,
    ...more,
  });
  const needed =
    (...screens: readonly RegExp[]): Chosen =>
    (id, context) =>
      !isOfForms(id, context) && screens.every((screen) => isNeededBy(screen, id, context));
  const either =
    (...some: readonly Chosen[]): Chosen =>
    (id, context) =>
      some.some((one) => one(id, context));
  /** Fields, as most screens of a plan have them. What only one feature's screens share is a file of that feature's. */
  const fieldsOfAny: Chosen = (id, context) =>
    !readsTyped.test(id) && (ofFields.test(id) || (ofNoFeature.test(id) && needed(fields)(id, context)));

  // A file takes what its modules import along, unless that is in one of more weight: what little waits for stands first.
  const files = [
    file('forms', either(needed(signIn), needed(code)), { test: notOfSignIn }),
    // The plan's own fields save as one goes, and need none of the library for forms.
    file('answers', (id, context) => isOfForms(id, context) && isNeededBy(code, id, context)),
    // Whoever comes by a link waits for nothing of the start page's, and of the plan's fields for what they fill in.
    file('link', (id, context) => ofNoFeature.test(id) && either(needed(link), needed(said))(id, context), {
      test: notOfSignIn,
    }),
    // The page for a code fetches what checks it when it is sent, and the start page is next.
    file('start', either(needed(checks), needed(start, ofPlan))),
    // What the start page shares with lists of reviews alone, no plan waits for.
    file('reviews', needed(start)),
    // What nearly every screen of a plan waits for.
    file(
      'frame',
      either(
        (id) => /\/shared\/(?:history\/ask|comments\/(?:CommentsWaiting|onceAtRest)|layout\/extra)\./.test(id),
        needed(frame),
        needed(plan, history),
        needed(plan, reading),
        fieldsOfAny,
      ),
    ),
    // Fields of dates and figures, with what reads them: the history, versions and what is said of them have none.
    file('fields', (id) => readsTyped.test(id)),
    // What is written with others, whichever aggregate it is of, and what the plan's own screen shares with those.
    file('writing', (id, context) => !ofPlanDates.test(id) && needed(plan, writing)(id, context)),
    file('plan-fields', (id) => ofPlanDates.test(id)),
    file('plan', needed(plan)),
    file('versions', (id) => ofVersion.test(id) || marked.test(id)),
    file('reading', needed(reading)),
    file(
      'commands',
      either(isOfForms, (id) => checksOfForms.test(id)),
      { test: ofNoFeature },
    ),
  ];
  return [
    { name: 'shell', tags: ['$initial'], priority: 99 },
    ...files.map((group, index) => ({ ...group, priority: 50 - index })),
    file('alert', needed(/Screen\.tsx$/), { test: ofAlerts, priority: 3 }),
    file('shared', needed(/Screen\.tsx$/), { test: ofMany, priority: 2 }),
    file('late', () => true, { test: ofMany, priority: 1 }),
    // Each before a file that takes a part of it along.
    file('responses', (id) => ofResponse.test(id), { priority: 0.6 }),
    file('triage', (id) => ofTriage.test(id), { priority: 0.5 }),
    file('answered', (id) => ofAnswered.test(id), { priority: 0.4 }),
    file('changes', (id) => ofChanges.test(id), { priority: 0.3 }),
    file('council', (id) => ofCouncil.test(id), { minShareCount: 1, priority: 0.2 }),
    {
      debugName: 'feature',
      name: (id, context) => {
        if (asked.test(id)) return null;
        if (ofAgreement.test(id)) return 'agreement';
        // What a plan's overview shows of where it stands comes with this, and waits for no list.
        if (id.endsWith('/shared/list/address.ts')) return 'portfolio';
        const [, folder = 'more'] = /\/(?:features|packages\/domain\/src)\/([\w-]+)\//.exec(id) ?? [];
        return isOfForms(id, context) || showsForms(id, context) ? `${folder}-forms` : folder;
      },
      minShareCount: 2,
    },
  ];
}

type Chosen = (id: string, context: Rolldown.ChunkingContext) => boolean;

/** The library for forms, and what of ours is made with it. */
const isOfForms: Chosen = (id, context) =>
  ofForms.test(id) || (context.getModuleInfo(id)?.importedIds ?? []).some((imported) => ofForms.test(imported));

/** What shows such a form: apart from what else a feature's screens share, since most of them show none. */
const showsForms: Chosen = (id, context) =>
  (context.getModuleInfo(id)?.importedIds ?? []).some((imported) => isOfForms(imported, context));

/** Whether screens whose path matches import a module, directly or through others. */
function importedBy(): (screen: RegExp, id: string, context: Rolldown.ChunkingContext) => boolean {
  const known = new Map<RegExp, Map<string, boolean>>();
  const isImported = (screen: RegExp, id: string, context: Rolldown.ChunkingContext): boolean => {
    const answers = known.get(screen) ?? new Map<string, boolean>();
    known.set(screen, answers);
    const answer = answers.get(id);
    if (answer !== undefined) return answer;
    answers.set(id, false); // Ends a cycle of imports.
    const importers = context.getModuleInfo(id)?.importers ?? [];
    const found = importers.some((importer) => screen.test(importer) || isImported(screen, importer, context));
    answers.set(id, found);
    return found;
  };
  return (screen, id, context) => !screen.test(id) && isImported(screen, id, context);
}
