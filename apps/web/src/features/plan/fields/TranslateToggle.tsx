import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useTranslating } from './useTranslating.ts';
import { LateAlert } from '../../../shared/layout/LateAlert.tsx';

/** Turns a page into a translator's: the public texts alone, each with its translation beside it. */
export function TranslateToggle() {
  const { t } = useTranslation('plan');
  const { translating, toggle } = useTranslating();
  return (
    <Button size="small" variant={translating ? 'contained' : 'outlined'} aria-pressed={translating} onClick={toggle}>
      {t('translate.start')}
    </Button>
  );
}

export function TranslatingNotice() {
  const { t } = useTranslation('plan');
  const { translating } = useTranslating();
  return translating ? <LateAlert>{t('translate.on')}</LateAlert> : null;
}
