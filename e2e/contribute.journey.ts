import { expect } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import {
  addConsultation,
  answerEquality,
  answerFirstComment,
  closeConsultation,
  edit,
  giveEditor,
  sayAsInvited,
} from './arrange.ts';
import { expectNoViolations, leaving, otherBrowser, saved, test } from './fixtures.ts';
import { set } from '../packages/domain/src/plan/edit.ts';

const { mari, geraint } = examplePeople;

test(
  'a carer on a phone goes from the letter’s link to a sent comment, and reads the answer by the receipt',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const lead = await otherBrowser(browser, mari.name);
    const { invited, consultationId, planId, actionId, reviewId } = await addConsultation(lead);
    const team = { list: lead, plan: await lead.context().newPage() };
    await page.setViewportSize({ width: 320, height: 640 });
    const words = 'Cafodd Mam ddau gwymp mewn pedair wythnos. A allai rhywun ffonio?';
    let code = '';

    await test.step('reads what it is about, and that it is not public yet', async () => {
      await page.goto(`/${language}${invited}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(t('contribute:notPublic'))).toBeVisible();
      await expect(page.getByText('01632 960 142')).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('while the team has the comments open, and the plan', async () => {
      await team.list.goto(`/${language}/plans/${planId}/consultations/${consultationId}/comments`);
      await expect(team.list.getByText(t('triage:none'))).toBeVisible();
      await team.plan.goto(`/${language}/plans/${planId}/actions/${actionId}`);
      await saved(team.plan, language);
    });

    await test.step('says what worries them, quoting a sentence, and finds it again after leaving', async () => {
      await leaving(page, () => page.getByRole('link', { name: /chwe wythnos|six weeks/ }).click());
      await page.getByRole('button', { name: t('contribute:check') }).click();
      await expect(page.getByRole('alert').getByText(t('contribute:problems.kind.required'))).toBeVisible();
      await page.getByLabel(t('contribute:kind.concern')).check();
      await page.getByLabel(t('contribute:say.words')).fill(words);
      await page.getByRole('radio', { name: t('contribute:say.cy'), exact: true }).check();
      await page.getByText(t('contribute:say.quote'), { exact: true }).click();
      await page.getByRole('radio', { name: /Byddant yn cytuno|They agree/ }).check();
      await page.getByLabel(t('contribute:view.carerOwn')).check();
      await page.reload();
      await expect(page.getByLabel(t('contribute:say.words'))).toHaveValue(words);
      await expectNoViolations(page);
    });

    await test.step('sees it once more with whom to ring, and sends it', async () => {
      await leaving(page, () => page.getByRole('button', { name: t('contribute:check') }).click());
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByText(/999/)).toBeVisible();
      await expectNoViolations(page);
      await leaving(page, () => page.getByRole('button', { name: t('sending:send.send'), exact: true }).click());
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sending:sent.title'));
      code = await page.locator('output').innerText();
      await expectNoViolations(page);
    });

    await test.step('which comes to the team as it is sent, in the list, at the action and at its field', async () => {
      await expect(team.list.getByText(words)).toBeVisible();
      await expectNoViolations(team.list);
      await team.list.getByRole('link', { name: t('triage:seen.board') }).click();
      const isNew = team.list.getByRole('region', { name: new RegExp(`^${t('triage:standing.new')}`) });
      await expect(isNew.getByText(words)).toBeVisible();
      const consider = t('triage:deeds.ofComment', { deed: t('triage:deeds.consider'), number: 1 });
      await team.list.getByRole('button', { name: consider }).press('Enter');
      const inHand = team.list.getByRole('region', { name: new RegExp(`^${t('triage:standing.considered')}`) });
      await expect(inHand.getByText(words)).toBeVisible();
      await expect(inHand.locator(':focus')).toHaveText(t('triage:one', { number: 1 }));
      await expectNoViolations(team.list);

      await team.plan.bringToFront();
      const waiting = t('plan:outline.comments', { unanswered: 1, new: 0 });
      await expect(team.plan.getByRole('link', { name: waiting })).toBeVisible();
      const field = team.plan.locator('details', { hasText: t('triage:onPlan.here', { count: 1 }) });
      await field.locator('summary').click();
      await expect(field.getByText(words)).toBeVisible();
      await expectNoViolations(team.plan);
      await leaving(team.plan, () => field.getByRole('link').click());
      await expect(team.plan.getByRole('region', { name: t('triage:one', { number: 1 }) })).toBeVisible();
    });

    await test.step('the lead hides it by mistake, finds it among those that are hidden, and shows it again', async () => {
      const card = team.plan.getByRole('region', { name: t('triage:one', { number: 1 }) });
      const reason = async (deed: 'hide' | 'show', en: string, cy: string) => {
        const name = t('triage:deeds.ofComment', { deed: t(`triage:deeds.${deed}`), number: 1 });
        await card.getByRole('button', { name }).click();
        const form = card.getByRole('group', { name: t(`triage:form.${deed}`, { number: 1 }) });
        await form.getByLabel(t('triage:form.reasonEn')).fill(en);
        await form.getByLabel(t('triage:form.reasonCy')).fill(cy);
        await form.getByRole('button', { name: t(`triage:form.${deed}Save`) }).click();
        // What was done may be heard of before the form has its answer: until then it asks whether to leave it.
        await expect(form).toHaveCount(0);
        await expect(card.getByText(language === 'cy' ? cy : en)).toBeVisible();
      };
      await reason('hide', 'It abuses staff.', 'Mae’n sarhau staff.');
      await leaving(team.plan, () => team.plan.getByRole('link', { name: t('triage:beside.all') }).click());
      await team.plan.getByLabel(t('triage:filter.mark')).selectOption('hidden');
      await team.plan.getByRole('button', { name: t('triage:filter.search') }).click();
      await leaving(team.plan, () => team.plan.getByRole('link', { name: t('triage:one', { number: 1 }) }).click());
      await reason('show', 'It abuses nobody.', 'Nid yw’n sarhau neb.');
      await expectNoViolations(team.plan);
    });

    await test.step('the team answers, and a second person lets it be shown', async () => {
      await giveEditor(lead, reviewId, geraint.id);
      const second = await otherBrowser(browser, geraint.name);
      const reason = { en: 'Someone rings after a week already.', cy: 'Mae rhywun yn ffonio ar ôl wythnos yn barod.' };
      await answerFirstComment(lead, second, consultationId, reason);
    });

    await test.step('reads the answer by the code, and what everybody said', async () => {
      await page.goto(`/${language}/receipt`);
      await page.getByLabel(t('sending:receipt.code')).fill(code.toLowerCase().replaceAll('-', ' '));
      await leaving(page, () => page.getByRole('button', { name: t('sending:receipt.show') }).click());
      await expect(page.getByText(/ffonio ar ôl wythnos|rings after a week/)).toBeVisible();
      for (const reason of [/sarhau staff|abuses staff/, /sarhau neb|abuses nobody/])
        await expect(page.getByText(reason)).toBeVisible();
      await expectNoViolations(page);
      await page.goto(`/${language}${invited}/outcomes`);
      await expect(page.getByText(words)).toBeVisible();
      const lang = await page.getByText(words).evaluate((said) => said.closest('[lang]')?.getAttribute('lang'));
      expect(lang).toBe('cy');
      await expectNoViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  },
);

test('the open link opens nothing until the report is public, and then asks for the group alone', async ({
  page,
  browser,
  language,
  t,
}) => {
  const lead = await otherBrowser(browser, mari.name);
  const { open, invited, planId, reviewId, consultationId } = await addConsultation(lead, {
    publishedOn: '2026-11-01',
  });
  await edit(lead, planId, set('review', reviewId, { publishedOn: '2199-01-01' }));
  await page.goto(`/${language}${open}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('contribute:nothing.title'));

  await edit(lead, planId, set('review', reviewId, { publishedOn: '2026-11-01' }));
  await page.goto(`/${language}/contribute`);
  await page.getByLabel(t('sending:enter.code')).fill(open.split('/').at(-1) ?? '');
  await leaving(page, () => page.getByRole('button', { name: t('sending:enter.open') }).click());
  await leaving(page, () => page.getByRole('link', { name: t('contribute:choose.plan') }).click());
  await page.getByLabel(t('contribute:kind.support')).check();
  await page.getByLabel(t('contribute:say.words')).fill('Do it soon.');
  await page.getByLabel(t('contribute:view.mine'), { exact: true }).check();
  await expect(page.getByText(t('contribute:say.keptTab'))).toBeVisible();
  await leaving(page, () => page.getByRole('button', { name: t('contribute:check') }).click());
  await page.getByRole('button', { name: t('sending:send.send'), exact: true }).click();
  await expect(page.getByRole('alert').getByText(t('contribute:problems.group.required'))).toBeVisible();
  await page.getByLabel(t('sending:send.group')).selectOption('staff');
  await leaving(page, () => page.getByRole('button', { name: t('sending:send.send'), exact: true }).click());
  await expect(page.locator('output')).toHaveText(/^\w{4}(-\w{4}){3}$/);
  await expectNoViolations(page);

  // What they say of themselves is counted apart, once.
  await page.getByRole('button', { name: t('sending:sent.aboutYou') }).click();
  await expect(page.getByRole('heading', { name: t('equality:title') })).toBeFocused();
  await page.getByRole('button', { name: t('equality:send') }).click();
  await expect(page.getByRole('alert').getByText(t('equality:problems.age.required'))).toBeVisible();
  await page.getByLabel(t('equality:question.everydayLanguage')).selectOption('welsh');
  await expectNoViolations(page);
  await page.getByRole('button', { name: t('equality:send') }).click();
  await expect(page.getByText(t('equality:thanks'))).toBeVisible();

  // The lead is shown what five or more of them said, once it has closed; five others say nothing of themselves.
  const saidMore = { about: 'plan', aboutId: '', words: 'Soon, please.', language: 'en' } as const;
  for (let more = 0; more < 9; more += 1) {
    const receipt = await sayAsInvited(page, invited, [saidMore]);
    if (more < 4) await answerEquality(page, receipt, 'everydayLanguage', 'welsh');
  }
  await lead.goto(`/${language}/plans/${planId}/consultations/${consultationId}`);
  await expect(lead.getByText(t('consultation:state.open'), { exact: true })).toBeVisible();
  await expect(lead.getByRole('button', { name: t('consultation:equality.show') })).toHaveCount(0);
  await closeConsultation(lead, consultationId);
  await lead.reload();
  await lead.getByRole('button', { name: t('consultation:equality.show') }).click();
  const counted = lead.getByRole('table', { name: t('equality:question.everydayLanguage') });
  await expect(
    counted.getByRole('row', { name: `${t('equality:answer.everydayLanguage.welsh')} 5`, exact: true }),
  ).toBeVisible();
  await expect(lead.getByRole('table', { name: t('equality:question.age') })).toHaveCount(0);
  await expectNoViolations(lead);
});

test(
  'what is filled in and pressed on a page before its script has come is there when it has, beside what the device kept',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    const { invited, actionId } = await addConsultation(await otherBrowser(browser, mari.name));
    const other = await addConsultation(await otherBrowser(browser, mari.name));
    const whole = `/${language}${invited}`;
    let bring = () => {};
    const hold = async () => {
      const isBrought = new Promise<void>((resolve) => (bring = resolve));
      await page.unrouteAll();
      await page.route('**/assets/shell-*.js', async (route) => {
        await isBrought;
        await route.continue();
      });
    };
    const words = page.getByLabel(t('contribute:say.words'));
    const check = page.getByRole('button', { name: t('contribute:check') });

    await test.step('each page has its words, of this consultation alone and of what it shows', async () => {
      const sent = async (path: string) => (await page.request.get(whole + path)).text();
      const seen = async (path: string) => (await sent(path)).replace(/<script.*?<\/script>/gs, '');
      expect(await seen(`/about/${actionId}`)).toContain('bydd rhywun yn dod i’ch gweld');
      expect(await seen('/questions')).toContain(t('contribute:say.welshTreatment'));
      expect(await seen('/send')).toContain('01632 960 142');
      expect(await seen('/outcomes')).toContain(t('outcomes:title'));
      expect(await (await page.request.get(`/${language}/receipt`)).text()).toContain(t('sending:receipt.code'));
      for (const path of ['', `/about/${actionId}`, '/questions', '/send', '/outcomes']) {
        const html = await sent(path);
        for (const hidden of [other.invited.split('/').at(-1), other.consultationId, other.actionId, other.planId])
          expect(html).not.toContain(hidden);
      }
      expect(await seen(`/about/${other.actionId}`)).toContain(t('contribute:nothing.title'));
    });

    await test.step('a comment, its kind and the button', async () => {
      await hold();
      await page.goto(`${whole}/about/${actionId}`);
      await page.getByLabel(t('contribute:kind.concern')).check();
      await words.fill('Cafodd Mam ddau gwymp.');
      await page.getByLabel(t('contribute:say.part')).selectOption('endsOn');
      await page.getByLabel(t('contribute:view.carerOwn')).check();
      await check.click();
      await expect(page).toHaveURL(`${whole}/about/${actionId}`);
      await leaving(page, async () => bring());
      await expect(page).toHaveURL(`${whole}/send`);
      for (const said of ['Cafodd Mam ddau gwymp.', t('contribute:kind.concern'), t('contribute:view.carerOwn')])
        await expect(page.getByText(said, { exact: true })).toBeVisible();
    });

    await test.step('more of it, where the device keeps the first, with the cursor where it was', async () => {
      await hold();
      await page.goto(`${whole}/about/${actionId}`);
      await words.click();
      await page.keyboard.type('A allai rhywun ffonio');
      bring();
      await expect(words).toHaveValue('Cafodd Mam ddau gwymp.\n\nA allai rhywun ffonio');
      await page.keyboard.type('?');
      await expect(words).toHaveValue('Cafodd Mam ddau gwymp.\n\nA allai rhywun ffonio?');
      await expect(page.getByLabel(t('contribute:say.part'))).toHaveValue('endsOn');
    });

    await test.step('an answer, and the link that is followed from it', async () => {
      await hold();
      await page.goto(`${whole}/questions`);
      await page.getByLabel(t('contribute:say.welshTreatment')).fill('Dim.');
      await page
        .getByRole('link', { name: t('contribute:back') })
        .first()
        .click();
      await leaving(page, async () => bring());
      await leaving(page, () => page.getByRole('link', { name: t('contribute:check') }).click());
      await expect(page.getByText('Dim.', { exact: true })).toBeVisible();
    });

    await test.step('who they are, on the page that sends it', async () => {
      await hold();
      await page.goto(`${whole}/send`);
      await expect(page.getByText(t('sending:send.nothing'))).toBeHidden();
      bring();
      await expect(page.getByText('Dim.', { exact: true })).toBeVisible();
    });

    await test.step('the code of a receipt', async () => {
      await hold();
      await page.goto(`/${language}/receipt`);
      await page.getByLabel(t('sending:receipt.code')).fill('7777-7777-7777-7777');
      await page.getByRole('button', { name: t('sending:receipt.show') }).click();
      bring();
      await expect(page.getByRole('alert').getByText(t('sending:receipt.none'))).toBeVisible();
      await expectNoViolations(page);
    });
  },
);
