import { roles } from '@cynllun/domain/access/roles';
import { noticeKinds } from '@cynllun/domain/notices/notices';
import { deadlineCodes } from '@cynllun/domain/plan/choices';
import { languages } from '@cynllun/domain/text/language';
import { describe, expect, it } from 'vitest';
import { noticeWords } from './noticeWords.ts';
import { sayer } from './say.ts';
import { translator } from './translator.ts';

const words = await translator();

describe.each(languages)('in %s a notice', (language) => {
  const say = sayer(words, language);

  it.each(noticeKinds)('of the kind %s has words, without a gap', (kind) => {
    for (const deadline of deadlineCodes)
      for (const role of roles) {
        const said = noticeWords(say, kind, { version: 3, deadline, day: '2027-07-14', role });
        expect(said).not.toMatch(/\{\{|\}\}|undefined|:\w|\w\.\w/u);
        expect(said.length).toBeGreaterThan(8);
      }
  });

  it('of a date has its day, and of a version its number', () => {
    expect(noticeWords(say, 'dateMissed', { deadline: 'finalAgreed', day: '2027-07-14' })).toMatch(/14 .* 2027/);
    expect(noticeWords(say, 'draftSubmitted', { version: 3 })).toContain('3');
  });
});
