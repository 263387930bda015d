import { useTranslation } from 'react-i18next';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { EarlierTime } from './sendFile.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

/** Says when the same file was brought into the plan before, and what becomes of its rows now. */
export function EarlierNotice({ earlier }: { readonly earlier: readonly EarlierTime[] }) {
  const { t } = useTranslation('import');
  const format = useFormatter();
  if (earlier.length === 0) return null;
  return (
    <LateAlert severity="warning" role="status">
      <p>
        <strong>{t('earlier.title')}</strong>
      </p>
      <ul>
        {earlier.map(({ at, by, fileName: name, actions }) => (
          <li key={at}>
            {by === null
              ? t('earlier.oneNobody', { at: format.dateTime(at), name, actions })
              : t('earlier.one', { at: format.dateTime(at), by, name, actions })}
          </li>
        ))}
      </ul>
      <p>{t('earlier.choose')}</p>
    </LateAlert>
  );
}
