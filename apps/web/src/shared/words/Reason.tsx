import { styled } from '@mui/material/styles';
import type { Language } from '@cynllun/domain/text/language';
import { useLanguage } from './useLanguage.ts';

interface ReasonProps {
  readonly words: string;
  /** The language the plan is drafted in. */
  readonly language: Language;
}

/** A reason in its writer's words and lines, and its own language. */
export function Reason({ words, language }: ReasonProps) {
  const reader = useLanguage();
  return <Lines lang={language === reader ? undefined : language}>{words}</Lines>;
}

const Lines = styled('p')({ margin: 0, whiteSpace: 'pre-line' });
