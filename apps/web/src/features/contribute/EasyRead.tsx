import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { inLanguageOf } from '@cynllun/domain/consultation/easy-read';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import type { Page } from './contributorPage.ts';
import type { Outcomes } from './outcomes.ts';

interface EasyReadProps {
  readonly versions: readonly (Page['copy']['easyReads'][number] | Outcomes['easyReads'][number])[];
}

/** The easy-read version of something, in the language of the screen where there is one. It is saved, by the link one came by. */
export function EasyRead({ versions }: EasyReadProps) {
  const { t } = useTranslation('contribute');
  const { link = '' } = useParams();
  const screen = useLanguage();
  const known = versions.map((one) => ({ ...one, language: one.language ?? screen, kilobytes: one.kilobytes ?? 1 }));
  return inLanguageOf(known, screen).map(({ fileId, language, kind, kilobytes }) => {
    const size =
      kilobytes < 1024
        ? t('easyRead.kilobytes', { count: kilobytes })
        : t('easyRead.megabytes', { count: Math.round(kilobytes / 102.4) / 10 });
    return (
      <p key={fileId}>
        <MuiLink href={`/files/${fileId}/${link}`} hrefLang={language} download>
          {t(`easyRead.${language}`, { kind: (kind ?? '').toUpperCase(), size })}
        </MuiLink>
      </p>
    );
  });
}
