import type { ReactNode } from 'react';
import MuiLink from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

interface FileLinkProps {
  readonly fileId: string;
  readonly hrefLang?: string | undefined;
  readonly children: ReactNode;
}

/** A file that is kept, to be saved: the server asks of each fetch who may have it. */
export const FileLink = ({ fileId, hrefLang, children }: FileLinkProps) => (
  <MuiLink href={`/files/${fileId}`} hrefLang={hrefLang} download>
    {children}
  </MuiLink>
);

/** A size in words: kilobytes, from one megabyte on in those. */
export function useSizeWords(): (kilobytes: number) => string {
  const { t } = useTranslation('entered');
  return (kilobytes) =>
    kilobytes < 1024
      ? t('kilobytes', { count: kilobytes })
      : t('megabytes', { count: Math.round(kilobytes / 102.4) / 10 });
}
