import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { inLanguage, withoutLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { useTranslating } from '../fields/useTranslating.ts';

/** A link within the plan: it says when it leads here, and a person who translates goes on translating there. */
export function PlanLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const language = useLanguage();
  const { translating } = useTranslating();
  const isHere = withoutLanguage(useLocation().pathname) === to;
  return (
    <Link to={inLanguage(language, to) + (translating ? '?translate' : '')} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}
