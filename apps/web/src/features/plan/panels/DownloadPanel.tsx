import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { usePlan, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { PanelSection } from './PanelSection.tsx';

/** The plan as a file, in the language of the screen, for whoever may take it away. */
export function DownloadPanel() {
  const { t } = useTranslation('export');
  const language = useLanguage();
  const { id } = usePlan();
  const { viewerCan } = usePlanView();
  if (!viewerCan.planExport) return null;
  const addressOf = (kind: 'csv' | 'xlsx') => `/plans/${id}/export.${kind}?language=${language}`;
  return (
    <PanelSection title={t('links.title')}>
      <Links>
        <li>
          <Link href={addressOf('xlsx')} download>
            {t('links.xlsx')}
          </Link>
        </li>
        <li>
          <Link href={addressOf('csv')} download>
            {t('links.csv')}
          </Link>
        </li>
      </Links>
      {viewerCan.planImport && <p>{t('links.hint')}</p>}
    </PanelSection>
  );
}

const Links = styled('ul')({
  listStyle: 'none',
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.75rem 1.5rem',
});
