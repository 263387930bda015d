import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { languages } from '@cynllun/domain/text/language';
import { MenuButton } from '../layout/MenuButton.tsx';
import { refusalWords } from '../refusal.ts';
import { useDownload, type Documents, type Download, type Made, type Wanted } from './useDownload.ts';

const wantable: readonly Wanted[] = (['pdf', 'docx'] as const).flatMap((format) =>
  languages.map((language) => ({ format, language })),
);

interface DownloadMenuProps {
  readonly documents: Documents;
  /** Instead of *Download*. */
  readonly title?: string;
}

/**
 * Something as a document to take away: a menu of formats and languages, and below it how far the one is that was chosen. It is
 * saved once it is ready. Needs the areas `documents` and `errors`.
 */
export function DownloadMenu({ documents, title }: DownloadMenuProps) {
  const { t } = useTranslation('documents');
  const { download, ask } = useDownload(documents);
  return (
    <Together>
      <MenuButton
        variant="outlined"
        choices={wantable.map((wanted) => ({
          key: `${wanted.format} ${wanted.language}`,
          words: t(`menu.${wanted.format}.${wanted.language}`),
          onChoose: () => void ask(wanted),
        }))}
      >
        {title ?? t('menu.title')}
      </MenuButton>
      <div role="status">{download !== null && <HowFar download={download} />}</div>
      {download !== null && isNotMade(download) && (
        <NotMade download={download} onTryAgain={() => void ask(download.wanted)} />
      )}
    </Together>
  );
}

const isNotMade = ({ made, isGone, refusals }: Download): boolean =>
  isGone || refusals.length > 0 || made?.state === 'failed';

interface HowFarProps {
  readonly download: Download;
}

function HowFar({ download }: HowFarProps) {
  const { t } = useTranslation('documents');
  const { wanted, made } = download;
  if (isNotMade(download)) return null;
  const document = t(`menu.${wanted.format}.${wanted.language}`);
  return (
    <>
      {t(`state.${made?.state ?? 'asking'}`, { document })}
      {made !== null && <Save made={made} words={t('fetch', { document })} />}
    </>
  );
}

/** Where the file is: it is saved by itself, and by whoever follows the link. */
function Save({ made: { address }, words }: { readonly made: Made; readonly words: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.click(), [address]);
  if (address === null) return null;
  return (
    <>
      {' '}
      <MuiLink href={address} download ref={link}>
        {words}
      </MuiLink>
    </>
  );
}

function NotMade({ download, onTryAgain }: HowFarProps & { readonly onTryAgain: () => void }) {
  const { t, i18n } = useTranslation(['documents', 'errors', 'common']);
  const { wanted, made, isGone, refusals } = download;
  const document = t(`documents:menu.${wanted.format}.${wanted.language}`);
  const problem = isGone ? 'gone' : made?.problem;
  return (
    <Alert severity="error" role="alert">
      <p>{t('documents:state.failed', { document })}</p>
      {problem && <p>{t(`documents:problem.${problem}`)}</p>}
      {refusals.map((refusal) => (
        <p key={refusal.key}>{refusalWords(i18n, refusal)}</p>
      ))}
      {made !== null && <Id>{t('documents:quote', { id: made.id })}</Id>}
      <Button size="small" onClick={onTryAgain}>
        {t('common:buttons.tryAgain')}
      </Button>
    </Alert>
  );
}

const Together = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', alignItems: 'center' });

const Id = styled('p')({ overflowWrap: 'anywhere' });
