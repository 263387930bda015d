import { expect } from '@playwright/test';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import { expectNoViolations, leaving, signInAs, test } from './fixtures.ts';

const { broCennen, maesGwenith, ynysWen, blaenHirnant } = exampleOrganisations;

test(
  'a lead reviewer sees at once what waits for her, finds, regroups and keeps it, and follows what changed',
  { tag: '@cy' },
  async ({ page, language, t }) => {
    await signInAs(page, examplePeople.carys.name);
    await page.goto(`/${language}`);
    await page.getByRole('link', { name: t('home:more', { total: 5 }) }).click();
    const table = page.getByRole('table');
    const rowOf = (name: string) => table.getByRole('row').filter({ hasText: name });
    const named = (row: number) => table.getByRole('rowheader').nth(row);

    await test.step('what waits for her stands first, with what to do and since when', async () => {
      await expect(page.getByRole('link', { name: t('portfolio:facts.you', { count: 2 }) })).toBeVisible();
      await expect(named(0)).toContainText(t('portfolio:waitsFor.you'));
      await expect(named(1)).toContainText(broCennen.nameCy);
      await expect(named(2)).toContainText(maesGwenith.nameCy);
      await expect(named(3)).toContainText(t('portfolio:waitsFor.others'));
      await expect(rowOf(maesGwenith.nameCy)).toContainText(t('home:waits.task.extensionAgreed'));
      await expect(rowOf(ynysWen.nameCy)).toContainText(t('home:waitedOn.authority'));
      await expect(rowOf(blaenHirnant.nameCy)).toContainText(t('home:waitedOn.nobody'));
      await expectNoViolations(page);
    });

    await test.step('what she looks for is in the address, and stays in each way of seeing it', async () => {
      await page.getByLabel(t('portfolio:words')).fill('nowhere');
      await page.getByRole('button', { name: t('portfolio:search'), exact: true }).click();
      await expect(page.getByText(t('portfolio:none'))).toBeVisible();
      await page.goBack();
      await expect(named(1)).toContainText(broCennen.nameCy);
      await page.getByLabel(t('portfolio:words')).fill('MAES gwênith');
      await page.getByLabel(t('home:review.waitingOn')).selectOption(t('home:waitedOn.you'));
      await page.getByRole('button', { name: t('portfolio:search'), exact: true }).click();
      await expect(page.getByText(t('portfolio:found', { total: 1 }))).toBeVisible();
      await expect(page).toHaveURL(/words=MAES\+gw%C3%AAnith&waitingOn=you$/);
      const ways = page.getByRole('navigation', { name: t('portfolio:ways') });
      await ways.getByRole('link', { name: t('portfolio:way.board') }).click();
      const council = page.getByRole('region', { name: t('portfolio:lane.council') });
      await expect(council.getByRole('listitem')).toContainText(maesGwenith.nameCy);
      await expectNoViolations(page);
      await ways.getByRole('link', { name: t('portfolio:way.calendar') }).click();
      await expect(page).toHaveURL(/waitingOn=you&view=calendar$/);
      await expect(page.getByRole('cell').filter({ hasText: maesGwenith.nameCy }).first()).toContainText(
        t('dates:name.finalAgreed'),
      );
      await expectNoViolations(page);
      await ways.getByRole('link', { name: t('portfolio:way.duties') }).click();
      await expect(page.getByRole('rowheader')).toContainText(t('portfolio:version', { number: 2 }));
      await page.reload();
      await expect(page.getByRole('rowheader')).toContainText(maesGwenith.nameCy);
    });

    await test.step('she keeps it under a name, and comes back to it by that', async () => {
      await page.getByRole('button', { name: t('portfolio:views.title') }).click();
      await page.getByRole('menuitem', { name: t('portfolio:views.save') }).click();
      await page.getByRole('button', { name: t('portfolio:views.keep') }).click();
      await expect(page.getByRole('alert', { name: t('common:problems.heading') })).toBeVisible();
      await expectNoViolations(page);
      await page.getByLabel(t('portfolio:views.name')).fill('Maes, i mi');
      await page.getByRole('button', { name: t('portfolio:views.keep') }).click();
      await expect(page.getByLabel(t('portfolio:views.name'))).toHaveCount(0);
      await page.getByRole('button', { name: t('portfolio:clear') }).click();
      await expect(page.getByText(t('portfolio:found', { total: 5 }))).toBeVisible();
      await page.getByRole('button', { name: t('portfolio:views.title') }).click();
      await page.getByRole('menuitem', { name: 'Maes, i mi', exact: true }).click();
      await expect(page).toHaveURL(/waitingOn=you&view=duties$/);
      await page.getByRole('button', { name: t('portfolio:views.title') }).click();
      await page.getByRole('menuitem', { name: t('portfolio:views.forget', { name: 'Maes, i mi' }) }).click();
      await page.getByRole('button', { name: t('portfolio:clear') }).click();
    });

    await test.step('a heading sorts, and what changed since she looked is there, and then read', async () => {
      await page.getByRole('link', { name: t('portfolio:way.table') }).click();
      await table.getByRole('link', { name: t('portfolio:heading.plan') }).click();
      await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
      await expect(page).toHaveURL(/sort=authority$/);
      const changes = rowOf(maesGwenith.nameCy).getByRole('link', { name: t('portfolio:changes', { count: 7 }) });
      await changes.click();
      await expect(
        page.getByRole('heading', { level: 2, name: t('versions:compare.span', { from: 1, to: 2 }) }),
      ).toBeVisible();
      await expect(page.getByText(t('history:compare.found', { count: 7 }))).toBeVisible();
      await page.goBack();
      await expect(rowOf(maesGwenith.nameCy)).toContainText(t('portfolio:unchanged'));
      await table.getByRole('link', { name: t('portfolio:heading.plan') }).click();
      await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'descending');
    });

    await test.step('how others answered is found by words, side by side, and read where it stands', async () => {
      await leaving(page, () => page.getByRole('link', { name: t('portfolio:others') }).click());
      await expect(page.getByText(t('answers:ask'))).toBeVisible();
      await page.getByLabel(t('answers:words')).fill('GOFALWYR');
      await page.getByRole('button', { name: t('answers:search'), exact: true }).click();
      await expect(page).toHaveURL(/answers\?words=GOFALWYR$/);
      const found = page.getByRole('article').first();
      await expect(found.locator('mark').first()).toHaveText(/gofalwyr/i);
      await expect(found.getByText(/^Fersiwn \d, anfonwyd ar /)).toBeVisible();
      await expectNoViolations(page);
      await leaving(page, () => found.getByRole('heading', { level: 2 }).getByRole('link').click());
      await expect(page).toHaveURL(/\/versions\/[0-9a-f-]+\/\d#read-/);
      await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
    });
  },
);
