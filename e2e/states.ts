import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import type { Say } from '../packages/messages/src/say.ts';

/** What a screen becomes when something on it is opened or refused, without anything being saved. */
export interface State {
  readonly name: string;
  readonly open: (page: Page, t: Say) => Promise<void>;
  /** It is a dialog or a menu, which is fetched when it is first asked for, and lies over the page. */
  readonly isOver?: true;
}

const sample = fileURLToPath(new URL('../apps/api/src/import/fixtures/per-recommendation.csv', import.meta.url));

/** Presses the first button whose name begins with these words. */
const press = (page: Page, words: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${words}`) })
    .first()
    .click();

/** A state that is there once buttons were pressed, one after the other. */
const pressed = (name: string, ...keys: readonly string[]): State => ({
  name,
  open: async (page, t) => {
    for (const key of keys) await press(page, t(key));
  },
});

/** A dialog or a menu that a button opens. */
const opened = (name: string, key: string): State => ({ ...pressed(name, key), isOver: true });

/** By the path of their screen, as app/screens.tsx names it. A dialog or form that is new is added here. */
const states: Readonly<Record<string, readonly State[]>> = {
  '': [
    {
      name: 'the account menu',
      open: (page, t) => press(page, t('common:account.menu', { name: 'Mari Tudur' })),
      isOver: true,
    },
  ],
  reviews: [
    {
      name: 'keeping a view',
      open: async (page, t) => {
        await press(page, t('portfolio:views.title'));
        await page.getByRole('menuitem', { name: t('portfolio:views.save') }).click();
      },
    },
  ],
  'reviews/new': [
    pressed('refused', 'setup:create'),
    {
      name: 'a list that was pasted',
      open: async (page, t) => {
        await page.getByLabel(t('setup:recommendations.paste')).fill('1. One\n2. Two');
        await page
          .getByLabel(t('setup:recommendations.pasteOther.cy'))
          .or(page.getByLabel(t('setup:recommendations.pasteOther.en')))
          .fill('1. Un');
        await press(page, t('setup:recommendations.split'));
      },
    },
  ],
  'organisations/:organisationId/people': [
    pressed(
      'adding a person, refused, changing one and giving a role',
      'people:add.title',
      'people:add.save',
      'people:change.open',
      'people:give.open',
    ),
    opened('taking a role away', 'people:take.open'),
    opened('someone who has left', 'people:leave.open'),
  ],
  administration: [
    pressed(
      'adding an organisation, refused, and renaming one',
      'admin:add.title',
      'admin:add.save',
      'admin:rename.open',
    ),
  ],
  'administration/personal-data': [
    pressed('whose data, refused', 'personalData:find.save'),
    {
      name: 'those of a name',
      open: async (page, t) => {
        const { name } = examplePeople.eirlys;
        await page.getByLabel(t('personalData:find.who')).fill(name);
        await press(page, t('personalData:find.save'));
        await page.getByRole('heading', { name: t('personalData:named.title', { name }) }).waitFor();
      },
    },
  ],
  'plans/:planId/passages': [
    pressed('a name, refused', 'personalData:marking.find.save'),
    {
      name: 'what was found, marked without a reason',
      open: async (page, t) => {
        await page.getByLabel(t('personalData:marking.find.words')).fill('carers');
        await press(page, t('personalData:marking.find.save'));
        await page.getByRole('button', { name: t('personalData:marking.mark.save') }).click();
        await page.getByRole('alert', { name: t('common:problems.heading') }).waitFor();
      },
    },
  ],
  'plans/:planId/consultations/:consultationId/comments/:commentId': [
    pressed('showing again what is hidden, refused', 'triage:deeds.show', 'triage:form.showSave'),
  ],
  'plans/:planId/council': [
    pressed('recording a session, refused', 'agreement:record.presentedToCouncil', 'agreement:record.save'),
    pressed('putting a version for agreement', 'agreement:record.putForAgreement'),
  ],
  'plans/:planId/agreement': [pressed('refused', 'agreement:agreement.save')],
  'plans/:planId/submit': [
    {
      name: 'saying why a gap stays, refused',
      open: async (page, t) => {
        // What another journey has explained is changed.
        const ways = [t('versions:blocks.explain'), t('versions:blocks.change')];
        await page
          .getByRole('button', { name: new RegExp(`^(${ways.join('|')})`) })
          .first()
          .click();
        await page.getByRole('textbox', { name: t('fields:gapReason.reason') }).fill('');
        await press(page, t('versions:blocks.save'));
      },
    },
  ],
  'versions/:planId/:number/advice': [
    {
      name: 'choosing what a point is about, refused',
      open: async (page, t) => {
        await press(page, t('advising:points.add'));
        await press(page, t('advising:choose.save'));
      },
    },
  ],
  'plans/:planId/replies': [
    {
      name: 'a point that is being answered, and the replies checked',
      open: async (page, t) => {
        await page
          .getByRole('radio', { name: t('fields:replyAnswer.accepted') })
          .first()
          .check();
        await page
          .getByRole('textbox', { name: t('responses:replies.accepted') })
          .first()
          .waitFor();
        await page
          .getByRole('group', { name: t('plan:saving.bar') })
          .getByText(t('common:status.saved'))
          .waitFor();
        await press(page, t('responses:send.check'));
        await page.getByRole('status').filter({ hasText: examplePeople.carys.name }).waitFor();
      },
    },
  ],
  'versions/:planId/:number': [opened('the formats to take it away in', 'documents:menu.title')],
  'versions/:planId/:number/receipt': [
    pressed('taking it back, refused', 'versions:receipt.withdraw', 'versions:withdraw.save'),
  ],
  'plans/:planId/deadlines': [
    pressed(
      'recording what met a deadline, proposing an extension and a date of the authority’s own, all refused',
      'deadlines:records.add',
      'deadlines:records.save',
      'deadlines:extensions.propose',
      'deadlines:extensions.save',
      'deadlines:own.add',
      'deadlines:own.save',
    ),
    {
      name: 'other dates on trial',
      open: async (page, t) => {
        const trial = page.getByRole('region', { name: t('deadlines:whatIf.title'), exact: true });
        await trial.getByLabel(t('fields:review.presentedOn')).fill('1.4.2040');
        await trial.getByRole('table').waitFor();
      },
    },
  ],
};

export const statesOf = (path: string): readonly State[] => states[path] ?? [];

/** A screen that is empty until it is given something is looked at with that. */
export async function fillIn(page: Page, path: string, t: Say): Promise<void> {
  if (!path.endsWith('/import')) return;
  await page.getByLabel(t('import:file.label')).setInputFiles(sample);
  await page.getByRole('heading', { name: t('import:preview.title') }).waitFor();
  await page.getByRole('button', { name: t('import:preview.openAll') }).click();
}
