import Breadcrumbs from '@mui/material/Breadcrumbs';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { isWordless, type Text } from '@cynllun/domain/text/text';
import { AppLink } from '../layout/AppLink.tsx';
import { InBar } from '../layout/InBar.tsx';
import { TextIn } from '../words/TextIn.tsx';

interface VersionBarProps {
  readonly planId: string;
  readonly review: Text;
  readonly mayReadDraft: boolean;
  /** Below the list of versions. */
  readonly isBelow?: boolean;
}

/** In the bar at the top, of which plan these are versions: the way to its draft, or else to its deadlines. */
export function VersionBar({ planId, review, mayReadDraft, isBelow = false }: VersionBarProps) {
  const { t } = useTranslation('reading');
  return (
    <InBar>
      <Crumbs aria-label={t('version.which')}>
        <AppLink to={mayReadDraft ? `/plans/${planId}` : `/deadlines/${planId}`}>
          {isWordless(review) ? mayReadDraft ? t('version.draft') : t('version.deadlines') : <TextIn text={review} />}
        </AppLink>
        {isBelow && <AppLink to={`/versions/${planId}`}>{t('version.title')}</AppLink>}
      </Crumbs>
    </InBar>
  );
}

const Crumbs = styled(Breadcrumbs)(({ theme }) => ({
  paddingInlineStart: '0.75rem',
  color: theme.vars.palette.colours.quiet,
  '& li': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  [theme.breakpoints.down('md')]: { display: 'none' },
}));
