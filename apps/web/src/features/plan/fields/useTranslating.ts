import { useSearchParams } from 'react-router';

/** Whether texts are shown with their translations beside them: in the address, so that a link can ask for it. */
export function useTranslating(): { readonly translating: boolean; readonly toggle: () => void } {
  const [search, setSearch] = useSearchParams();
  const translating = search.has('translate');
  return { translating, toggle: () => setSearch(translating ? '' : 'translate', { preventScrollReset: true }) };
}
