import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { announce } from './announcements.ts';

/** Where the page may not reach the clipboard, the words stand beside the button and can be copied by hand. */
export function CopyButton({ words, label }: { readonly words: string; readonly label: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    announce(t('buttons.copied'));
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      {label}
    </Button>
  );
}
