import { fieldAddress } from './fieldAddress.ts';
import { useIsChangedHere } from './frame/useIsChangedHere.ts';
import { readPlace } from './places.ts';
import { useDraftingLanguage, usePlan, usePlanView } from './source/usePlan.ts';
import type { Addresses, Noun } from '../writing/noun.ts';
import { usePathWords, usePlaceWords, useSayer, useValueWords } from './words.ts';

/** What screens of writing have to know of plans. */
export const planNoun: Noun = {
  usePathWords,
  useValueWords,
  useThingWords() {
    const say = useSayer();
    return (entity) => say(`plan:thing.${entity}`);
  },
  usePlaceWords() {
    const words = usePlaceWords();
    return (at) => words(readPlace(at));
  },
  useAddresses,
  usePersonName() {
    const { people } = usePlanView();
    return (id) => people.find((person) => person.id === id)?.name ?? undefined;
  },
  useWordsLanguage: useDraftingLanguage,
  useIsWrittenHere: useIsChangedHere,
};

function useAddresses(): Addresses {
  const plan = usePlan();
  return {
    ofField: (path) => fieldAddress(plan, path),
    ofPlace: (at) => {
      const place = readPlace(at);
      if (place === null) return `/plans/${plan.id}`;
      if (place.kind === 'page') return `/plans/${plan.id}/${place.name}`;
      const address = fieldAddress(plan, place.path);
      return place.isField ? address : address.replace(/#.*$/, '');
    },
    ofAdded: (edit) =>
      edit.kind === 'add' && (edit.entity === 'action' || edit.entity === 'recommendation')
        ? `/plans/${plan.id}/${edit.entity}s/${edit.id}`
        : null,
  };
}
