import { expect } from '@playwright/test';
import { exampleId } from '../apps/api/src/example/ids.ts';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import { examplePlanId, exampleReviewId } from '../apps/api/src/example/plan.ts';
import { addReview, addReviewer } from './arrange.ts';
import { reviewIn } from './exampleWords.ts';
import { expectNoViolations, goWithin, otherBrowser, signInAs, test } from './fixtures.ts';

const vacantPost = { en: 'Team Manager, Rapid Response', cy: 'Rheolwr Tîm, Ymateb Cyflym' };
const authorityPeople = `/organisations/${exampleOrganisations.authority.id}/people`;

test.describe('home', () => {
  test(
    'of a plan lead, chosen by name from the example, leads to their plan, with what is next',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await page.goto(`/${language}`);
      await page.getByRole('button', { name: t('signIn:examples.signInAs', { name: 'Mari Tudur' }) }).click();
      const card = page
        .getByRole('region', { name: t('home:plans') })
        .getByRole('listitem')
        .filter({ hasText: reviewIn[language] });
      await expect(card).toContainText(t('home:waitedOn.you'));
      await expect(card).toContainText(t('home:review.before.draft'));
      await expectNoViolations(page);
      await card.getByRole('link', { name: reviewIn[language], exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${examplePlanId}$`));
    },
  );

  test('of an action owner leads to the actions in their name', async ({ page, language, t }) => {
    await signInAs(page, 'Sioned Wyn Parry');
    await page.goto(`/${language}`);
    const own = page.getByRole('region', { name: t('home:actions.title') });
    await expect(own).toBeVisible();
    await expectNoViolations(page);
    const ofMine = own.getByRole('listitem').filter({ hasText: /^1c/ });
    const gaps = Number.parseInt(await ofMine.getByText(/^\d+ \S+$/).innerText());
    const waits = page.getByRole('region', { name: t('home:waits.title') });
    await waits.getByRole('link', { name: t('home:waits.ownGaps', { count: gaps }) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1c');
    await page.goBack();
    await own.getByRole('link', { name: /^1a/ }).click();
    await expect(page).toHaveURL(new RegExp(`${exampleId('action', 1)}$`));
    await expect(page).toHaveTitle(new RegExp(reviewIn[language]));
    await expect(page.getByRole('link', { name: /^1c/ })).toContainText(t('plan:outline.gaps', { count: gaps }));
  });

  test(
    'of a contributor says that there is nothing yet, and so does every address that they have no part in',
    { tag: '@cy' },
    async ({ page, language, t }) => {
      await signInAs(page, 'Nesta Gwilym');
      await page.goto(`/${language}`);
      await expect(page.getByText(t('home:invited.none'))).toBeVisible();
      await expectNoViolations(page);
      for (const plan of [examplePlanId, 'cut-short']) {
        await goWithin(page, `/${language}/plans/${plan}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('common:notFound.title'));
      }
      await goWithin(page, `/${language}/deadlines/cut-short`);
      await expect(page.getByText(t('errors:notFound'))).toBeVisible();
    },
  );

  test('of an administrator leads to every organisation: they add one, and its first plan lead is there', async ({
    page,
    language,
    t,
  }) => {
    const name = `Glan Elwy ${Date.now()}`;
    await signInAs(page, 'Ffion Mathias');
    await page.goto(`/${language}`);
    await page.getByRole('link', { name: t('home:administration') }).click();
    await expect(page.getByRole('table', { name: t('admin:table') })).toContainText('Cyngor Sir Dyffryn Arth');
    await page.getByRole('button', { name: t('admin:add.title') }).click();
    await page.getByRole('radio', { name: t('admin:kinds.authority') }).check();
    await page.getByLabel(t('admin:nameEn')).fill(name);
    await page.getByLabel(t('admin:nameCy')).fill(`Cyngor ${name}`);
    await page.getByLabel(t('admin:add.leadName')).fill('Gwen Elwy');
    await page.getByRole('button', { name: t('admin:add.save') }).click();
    await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
      t('admin:problems.firstLead.email.required'),
    );
    await page.getByLabel(t('admin:add.leadEmail')).fill(`lead${Date.now()}@example.org`);
    await page.getByRole('button', { name: t('admin:add.save') }).click();
    const row = page.getByRole('row').filter({ hasText: `Cyngor ${name}` });
    await row.getByRole('link', { name: new RegExp(t('admin:openPeople')) }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Gwen Elwy' })).toContainText(t('process:role.lead'));
    await expectNoViolations(page);
  });
});

test('an unshared draft shows its reviewers a stage and a day, and not a number of what it says', async ({
  page,
  language,
  browser,
  t,
}) => {
  await signInAs(page, 'Mari Tudur');
  const { planId, reviewId, name } = await addReview(page, { presentedOn: '2030-04-22' });
  await addReviewer(page, reviewId, examplePeople.owen.id);

  const reviewer = await otherBrowser(browser, 'Owen Hardcastle');
  await reviewer.goto(`/${language}`);
  const row = reviewer.getByRole('row').filter({ hasText: name[language] });
  await expect(row).toContainText(t('home:review.notShared'));
  await expect(row).toContainText(t('dates:name.draftToLeadReviewer'));
  await expect(row).not.toContainText(t('home:review.before.draft'));
  await page.goto(`/${language}/plans/${planId}/set-up`);
  await page.getByLabel(t('setup:settings.share')).check();
  await expect(page.getByText(t('common:status.saved'), { exact: true })).toBeVisible();
  await reviewer.reload();
  await expect(row).toContainText(t('home:review.before.draft'));
});

test(
  'a plan lead adds a person, gives them a role, takes it away, and they leave a vacancy',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    const name = `Gwen Puw ${Date.now()}`;
    await signInAs(page, 'Mari Tudur');
    await page.goto(`/${language}${authorityPeople}`);
    await page.getByRole('button', { name: t('people:add.title'), exact: true }).click();
    await page.getByRole('button', { name: t('people:add.save') }).click();
    await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toContainText(
      t('people:problems.name.required'),
    );
    await expectNoViolations(page);
    await page.getByRole('radio', { name: t('people:add.withRole') }).check();
    await page.getByLabel(t('people:name'), { exact: true }).fill(name);
    await page.getByLabel(t('people:email'), { exact: true }).fill('gwen');
    await page.getByRole('radio', { name: t('process:role.owner') }).check();
    await page.getByRole('button', { name: t('people:add.save') }).click();
    await expect(page.getByText(t('errors:problem.notAnAddress')).first()).toBeVisible();
    await page.getByLabel(t('people:email'), { exact: true }).fill(`gwen${Date.now()}@example.org`);
    await page.getByRole('button', { name: t('people:add.save') }).click();
    const row = page.getByRole('row').filter({ hasText: name });
    const owner = t('people:overAll', { role: t('process:role.owner') });
    await expect(row).toContainText(owner);

    await row.getByRole('button', { name: new RegExp(`^${t('people:take.open')}`) }).click();
    await expectNoViolations(page);
    await page.getByRole('button', { name: t('people:take.confirm') }).click();
    await expect(row).toContainText(t('people:noRole'));
    await row.getByRole('button', { name: new RegExp(`^${t('people:give.open')}`) }).click();
    await page.getByRole('radio', { name: t('process:role.viewer') }).check();
    await page.getByRole('button', { name: t('people:give.save') }).click();
    await expect(row).toContainText(t('process:role.viewer'));
    await row.getByRole('button', { name: new RegExp(`^${t('people:leave.open')}`) }).click();
    await page.getByRole('button', { name: t('people:leave.confirm') }).click();
    await expect(row).toHaveCount(0);

    await goWithin(page, `/${language}/reviews/${exampleReviewId}/people`);
    const vacancies = page.getByRole('region', { name: t('people:vacancies.title') });
    await expect(vacancies).toContainText(vacantPost[language]);
    await expectNoViolations(page);
  },
);
