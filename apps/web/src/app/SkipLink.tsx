import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

const Skip = styled('a')(({ theme }) => ({
  position: 'absolute',
  insetInlineStart: '1rem',
  insetBlockStart: '0.5rem',
  zIndex: theme.zIndex.tooltip,
  padding: '0.75rem 1rem',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.page,
  borderRadius: 4,
  '&:not(:focus)': { clipPath: 'inset(50%)', inlineSize: 1, blockSize: 1, padding: 0, overflow: 'hidden' },
}));

/** The focus is moved by hand: following the fragment would make it part of the address. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <Skip
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('skipToContent')}
    </Skip>
  );
}
