import { useTranslation } from 'react-i18next';
import type { Language } from '@cynllun/domain/text/language';
import { useQuote } from '../words/useQuote.ts';
import type { ClockLine } from '@cynllun/domain/deadlines/backward-clock';

type Named =
  | { readonly line: 'deadline'; readonly deadline: Pick<Extract<ClockLine, { line: 'deadline' }>['deadline'], 'code'> }
  | Pick<Extract<ClockLine, { line: 'authorityDate' }>, 'line' | 'kind' | 'name'>;

/**
 * What a line of the clock is called: a deadline by its code, one of the authority's own by its kind and name, which
 * stays in the language it was written in.
 */
export function useLineName(language: Language): (line: Named) => string {
  const { t } = useTranslation(['dates', 'fields', 'common']);
  const { quote } = useQuote();
  return (line) => {
    if (line.line === 'deadline') return t(`dates:name.${line.deadline.code}`);
    const kind = line.kind === null || line.kind === 'other' ? null : t(`fields:authorityDateKind.${line.kind}`);
    const name = quote({ words: line.name, language });
    if (kind === null) return name === '' ? t('fields:authorityDateKind.other') : name;
    return name === '' ? kind : `${kind}: ${name}`;
  };
}
