import { expect } from '@playwright/test';
import { examplePeople } from '../apps/api/src/example/people.ts';
import { addConsultation, addReview, answerComment, edit, giveEditor } from './arrange.ts';
import { expectNamesOfTheirOwn, expectNoViolations, leaving, otherBrowser, saved, signInAs, test } from './fixtures.ts';
import { randomUUIDv7 } from 'node:crypto';
import { add } from '../packages/domain/src/plan/edit.ts';

const { mari, geraint } = examplePeople;

const both = (en: string, cy: string) => ({ en, cy });

const file = (name: string, words: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(words) });

test('the lead sets up a consultation, looks at what people will see, and opens it', async ({
  page,
  browser,
  language,
  t,
}) => {
  await signInAs(page, mari.name);
  const { planId } = await addReview(page);
  const action = {
    title: both('Visit everyone who waits', 'Ymweld â phawb sy’n aros'),
    summary: both(
      'If you wait six weeks, someone comes to see you.',
      'Os arhoswch chwe wythnos, daw rhywun i’ch gweld.',
    ),
    position: 1,
    additional: true,
  };
  await edit(page, planId, add('action', randomUUIDv7(), planId, action));
  const inEnglish = (label: string) =>
    t('consultation:setUp.inLanguage', { label: t(label), language: t('consultation:setUp.english') });
  const inWelsh = (label: string) =>
    t('consultation:setUp.inLanguage', { label: t(label), language: t('consultation:setUp.welsh') });
  const write = async (label: string, en: string, cy: string) => {
    await page.getByRole('textbox', { name: inEnglish(label) }).fill(en);
    await page.getByRole('textbox', { name: inWelsh(label) }).fill(cy);
  };

  await test.step('begins it from the plan', async () => {
    await page.goto(`/${language}/plans/${planId}/consultations`);
    await expect(page.getByText(t('consultation:none'))).toBeVisible();
    await leaving(page, () => page.getByRole('button', { name: t('consultation:begin') }).click());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('consultation:setUp.title', { number: 1 }));
    await expect(page.getByText(t('consultation:gap.actionsMissing'))).toBeVisible();
  });

  await test.step('writes it, and what is missing goes as it is written', async () => {
    await write('consultation:field.title', 'Your plan, your say', 'Eich cynllun, eich llais');
    await write('consultation:field.introduction', 'How soon can still change.', 'Gall pa mor fuan newid o hyd.');
    await write('consultation:field.found', 'People waited too long.', 'Bu pobl yn aros yn rhy hir.');
    await expect(
      page.getByText(t('consultation:gap.titleMissing', { language: t('consultation:setUp.inWelsh') })),
    ).toHaveCount(0);
    await page.getByRole('radio', { name: t('consultation:setUp.everyAction') }).check();
    await page.getByLabel(t('consultation:field.opensOn')).fill('1 June 2027');
    await page.getByLabel(t('consultation:field.closesOn')).fill('10 August 2027');
    await page.getByLabel(t('consultation:field.phone'), { exact: true }).fill('01632 960 142');
    await page.getByLabel(t('consultation:field.urgentPhone')).fill('01632 960 199');
    await page.getByLabel(t('consultation:field.address')).fill('County Hall');
    await expect(page.getByText(t('consultation:gap.august'))).toBeVisible();
    await saved(page, language);
    await expectNoViolations(page);
    await expectNamesOfTheirOwn(page);
  });

  await test.step('invites somebody', async () => {
    await page.getByRole('button', { name: t('consultation:setUp.addInvitation') }).click();
    const one = page.getByRole('group', { name: t('consultation:place.invitation', { number: 1 }), exact: true });
    const label = (words: string) => t('consultation:setUp.ofInvitation', { label: t(words), number: 1 });
    await one.getByLabel(label('consultation:setUp.person')).fill('Rhian Elwy');
    await one.getByLabel(label('consultation:setUp.email')).fill('rhian.elwy@example.org');
    await one.getByLabel(label('consultation:setUp.language')).selectOption('cy');
    await one.getByLabel(label('consultation:setUp.group')).selectOption('carers');
    await saved(page, language);
    await page.getByRole('button', { name: t('consultation:setUp.addContact') }).click();
    await page.getByLabel(t('consultation:setUp.contactName', { number: 1 })).selectOption({ label: mari.name });
    await saved(page, language);
    await expect(page.getByRole('heading', { name: t('consultation:ready.required') })).toHaveCount(0);
    await expectNoViolations(page);
  });

  await test.step('sees exactly what people will see, and opens it', async () => {
    await leaving(page, () => page.getByRole('link', { name: t('consultation:ready.look') }).click());
    await expect(page.getByText('If you wait six weeks, someone comes to see you.')).toBeVisible();
    await expect(page.getByText(t('consultation:preview.notPublic'))).toBeVisible();
    await expectNoViolations(page);
    const open = page.getByRole('button', { name: t('consultation:preview.open') });
    await expect(open).toBeEnabled();
    await leaving(page, () => open.click());
    await expect(page.getByText(t('consultation:state.waiting'))).toBeVisible();
    await expect(page.getByText(t('consultation:setUp.sent'), { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('consultation:ready.titleOpened') })).toBeVisible();
  });

  await test.step('has it close later, and says why', async () => {
    await page.getByRole('button', { name: t('consultation:running.change') }).click();
    const form = page.getByRole('group', { name: t('consultation:running.closesWhen') });
    await form.getByLabel(t('consultation:field.closesOn')).fill('20 August 2027');
    await form.getByRole('button', { name: t('consultation:running.save') }).click();
    await expect(form.getByRole('link').first()).toBeVisible();
    await form.getByRole('textbox', { name: t('consultation:running.why') }).fill('People asked for more time.');
    await form.getByRole('button', { name: t('consultation:running.save') }).click();
    await expect(page.getByText(/20 (August|Awst) 2027/)).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('a colleague reads the copy, and sets nothing up', async () => {
    const reader = await otherBrowser(browser, geraint.name);
    await reader.goto(new URL(`/${language}/plans/${planId}/consultations`, page.url()).href);
    await expect(reader.getByRole('button', { name: t('consultation:begin') })).toHaveCount(0);
    await leaving(reader, () =>
      reader.getByRole('link', { name: t('consultation:list.lookAt', { number: 1 }) }).click(),
    );
    await expect(reader.getByText('If you wait six weeks, someone comes to see you.')).toBeVisible();
    await expectNoViolations(reader);
  });

  await test.step('a narrow screen shows all of it without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test(
  'an officer records a forum meeting and enters a letter with its original, and takes the answer back',
  { tag: '@cy' },
  async ({ page, browser, language, t }) => {
    await signInAs(page, mari.name);
    const { planId, reviewId, consultationId } = await addConsultation(page);
    await giveEditor(page, reviewId, geraint.id);
    const editor = await otherBrowser(browser, geraint.name);
    await test.step('records the meeting, and makes a comment of what was said there', async () => {
      await page.goto(`/${language}/plans/${planId}/consultations`);
      await editor.goto(page.url());
      await leaving(editor, () =>
        editor.getByRole('link', { name: t('consultation:list.commentsOn', { number: 1 }) }).click(),
      );
      await expect(editor.getByText(t('triage:none'))).toBeVisible();
      await leaving(editor, () => editor.getByRole('link', { name: t('triage:meetings.toMeetings') }).click());
      await editor.getByRole('button', { name: t('triage:meetings.record') }).click();
      const form = editor.getByRole('group', { name: t('triage:meetings.record') });
      await form.getByRole('textbox', { name: t('triage:meetings.body') }).fill('Carers’ forum');
      await form.getByLabel(t('triage:meetings.heldOn')).fill('2026-11-02');
      await form.getByRole('textbox', { name: t('triage:meetings.place') }).fill('Pont Arth');
      await form.getByRole('checkbox', { name: t('fields:stakeholderKind.carers') }).check();
      await form.getByLabel(t('triage:meetings.count', { group: t('fields:stakeholderKind.carers') })).fill('twelve');
      await form.getByLabel(t('triage:meetings.language')).selectOption('en');
      await form
        .getByRole('textbox', { name: t('triage:meetings.minute') })
        .fill('Six weeks is too long. The hall is cold.');
      await form.getByRole('button', { name: t('triage:meetings.save') }).click();
      await expect(form.getByRole('link').first()).toBeVisible();
      await form.getByLabel(t('triage:meetings.count', { group: t('fields:stakeholderKind.carers') })).fill('12');
      await form.getByRole('button', { name: t('triage:meetings.save') }).click();
      await expect(editor.getByText('Six weeks is too long. The hall is cold.')).toBeVisible();
      await expectNoViolations(editor);
      await editor.getByRole('button', { name: new RegExp(t('triage:meetings.split')) }).click();
      const passage = editor.getByRole('group', { name: t('triage:meetings.split') });
      await passage.getByRole('textbox').focus();
      await editor.keyboard.press('Control+Home');
      for (let letter = 0; letter < 'Six weeks is too long.'.length; letter += 1)
        await editor.keyboard.press('Shift+ArrowRight');
      await expect(passage.getByText(t('triage:meetings.chosen', { passage: 'Six weeks is too long.' }))).toBeVisible();
      await passage.getByLabel(t('triage:meetings.kind'), { exact: true }).selectOption('concern');
      await passage.getByLabel(t('triage:meetings.group')).selectOption('carers');
      await expectNoViolations(editor);
      await passage.getByRole('button', { name: t('triage:meetings.splitSave') }).click();
      await expect(editor.getByText(t('triage:meetings.passages', { count: 1 }))).toBeVisible();
    });

    await test.step('enters a letter with its original, and makes a comment of all of it', async () => {
      await leaving(editor, () => editor.getByRole('link', { name: t('triage:meetings.toEntered') }).click());
      await editor.getByRole('button', { name: t('entered:enter') }).click();
      const form = editor.getByRole('group', { name: t('entered:enter') });
      await form.getByRole('radio', { name: t('entered:ways.letter') }).check();
      await form.getByLabel(t('entered:on')).fill('2026-11-20');
      await form.getByLabel(t('entered:original')).setInputFiles(file('letter.pdf', '<html>no letter</html>'));
      await expect(form.getByText(t('entered:refusal.unknownKind')).first()).toBeVisible();
      await form.getByLabel(t('entered:original')).setInputFiles(file('Llythyr.pdf', '%PDF-1.7\n%%EOF\n'));
      await expect(form.getByText(t('entered:file.sent', { name: 'Llythyr.pdf' }))).toBeVisible();
      await form.getByLabel(t('entered:language')).selectOption('cy');
      await form.getByRole('textbox', { name: t('entered:words.letter') }).fill('Mae chwe wythnos yn rhy hir.');
      await form.getByLabel(t('entered:view')).selectOption('carerOwn');
      await form.getByLabel(t('entered:group')).selectOption('carers');
      await form.getByRole('textbox', { name: t('entered:name') }).fill('Eirlys Huws');
      await form.getByRole('radio', { name: t('entered:replyBy.post') }).check();
      await form.getByRole('button', { name: t('entered:save') }).click();
      await expect(form.getByRole('link', { name: t('entered:problems.replyTo.required') })).toBeVisible();
      await expectNoViolations(editor);
      await form.getByRole('textbox', { name: t('entered:replyTo.post') }).fill('2 Heol y Bont, Aberarth');
      await form.getByRole('button', { name: t('entered:save') }).click();
      const card = editor.getByRole('region', { name: new RegExp(t('triage:way.letter')) });
      const [download] = await Promise.all([
        editor.waitForEvent('download'),
        card.getByRole('link', { name: /Llythyr\.pdf/ }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Llythyr.pdf');
      await card.getByRole('button', { name: new RegExp(t('entered:split')) }).click();
      const passage = card.getByRole('group', { name: t('triage:meetings.split') });
      await passage.getByLabel(t('triage:meetings.kind'), { exact: true }).selectOption('concern');
      await expectNoViolations(editor);
      await passage.getByRole('button', { name: t('triage:meetings.splitSave') }).click();
      await expect(card.getByText(t('triage:meetings.passages', { count: 1 }))).toBeVisible();
      await expectNamesOfTheirOwn(editor);
    });

    await test.step('takes the answer back by post once it is released, and says when', async () => {
      await answerComment(editor, page, consultationId, 1, {
        en: 'Someone now rings within seven days.',
        cy: 'Mae rhywun yn ffonio o fewn saith diwrnod.',
      });
      await editor.reload();
      const back = editor.getByRole('region', { name: t('entered:back.title') });
      await expect(back.getByText('2 Heol y Bont, Aberarth')).toBeVisible();
      await leaving(editor, () => back.getByRole('link', { name: new RegExp(t('entered:back.sheet')) }).click());
      await expect(editor.getByText('Mae rhywun yn ffonio o fewn saith diwrnod.')).toBeVisible();
      await expectNoViolations(editor);
      await leaving(editor, () => editor.getByRole('link', { name: t('entered:sheet.back') }).click());
      await back.getByRole('button', { name: new RegExp(t('entered:back.done')) }).click();
      await back.getByLabel(t('entered:back.when')).fill('2026-11-28');
      await back.getByRole('button', { name: t('entered:back.save') }).click();
      await expect(back.getByText(t('entered:back.none'))).toBeVisible();
      await editor.setViewportSize({ width: 320, height: 700 });
      await expectNoViolations(editor);
      expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await editor.setViewportSize({ width: 1280, height: 720 });
    });
  },
);
