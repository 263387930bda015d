import { usePlan } from '../../shared/plan/usePlan.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Words } from './PublicText.tsx';

/** Words that stay in one language: nobody was asked which, and most are in the one the plan is drafted in. */
export function Typed({ words }: { readonly words: string }) {
  const { draftingLanguage } = usePlan();
  const lang = useLanguage() === draftingLanguage ? undefined : draftingLanguage;
  return <Words lang={lang}>{words}</Words>;
}
