import { useTranslation } from 'react-i18next';
import type { ClockLine } from '@cynllun/domain/deadlines/backward-clock';
import { sentenceWords } from '@cynllun/messages/sourceWords';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Lines } from './StatusCell.tsx';

/** By what rule a day is set, how strongly the guidance puts it, and the sentence it rests on, in words. */
export function RuleCell({ line }: { readonly line: ClockLine }) {
  const { t, i18n } = useTranslation(['deadlines', 'dates', 'findings']);
  const language = useLanguage();
  if (line.line === 'authorityDate') {
    return <span>{t(line.byDefault ? 'deadlines:clock.papersDefault' : 'dates:ownDate')}</span>;
  }
  const { code, force, source } = line.deadline;
  return (
    <Lines>
      <span>{t(`deadlines:rule.${code}`)}</span>
      <small>
        {t(`deadlines:force.${force}`)}. {sentenceWords(i18n, language, source)}
      </small>
    </Lines>
  );
}
