import { useTranslation } from 'react-i18next';
import { commentViews } from '@cynllun/domain/consultation/choices';
import { languages } from '@cynllun/domain/text/language';
import { RadioField } from '../../shared/form/RadioField.tsx';
import type { Entry } from './draft.tsx';
import type { SetEntry } from './useEntry.ts';

interface FieldOfEntry {
  readonly entry: Entry;
  readonly set: SetEntry;
}

export function LanguageOf({ entry, set }: FieldOfEntry) {
  const { t } = useTranslation('contribute');
  return (
    <RadioField
      name="language"
      row
      label={t('say.language')}
      options={languages.map((value) => ({ value, label: t(`say.${value}`) }))}
      value={entry.language}
      onChange={(language) => set({ language })}
    />
  );
}

export function ViewOf({ entry, set }: FieldOfEntry) {
  const { t } = useTranslation('contribute');
  return (
    <RadioField
      name="view"
      label={t('say.view')}
      options={commentViews.map((value) => ({ value, label: t(`view.${value}`) }))}
      value={entry.view}
      onChange={(view) => set({ view })}
    />
  );
}
