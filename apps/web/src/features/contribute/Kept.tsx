import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/layout/announcements.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { useDraft } from './draft.tsx';
import { usePage } from './page.tsx';

/** Where what is written stays until it is sent, and how it goes. */
export function Kept() {
  const { t } = useTranslation('contribute');
  const { by } = usePage();
  const { draft, isKept, clear } = useDraft();
  const [isAsked, setIsAsked] = useState(false);
  if (Object.keys(draft.entries).length === 0) return null;
  const where = by === 'openLink' ? t('say.keptTab') : t('say.keptHere');
  return (
    <Line>
      <span>{isKept ? where : t('say.notKept')}</span>
      <Button size="small" onClick={() => setIsAsked(true)}>
        {t('say.clear')}
      </Button>
      <Confirm
        open={isAsked}
        title={t('say.clearTitle')}
        confirm={t('say.clear')}
        danger
        onCancel={() => setIsAsked(false)}
        onConfirm={() => {
          clear();
          setIsAsked(false);
          announce(t('say.cleared'));
        }}
      >
        <p>{t('say.clearBody')}</p>
      </Confirm>
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1rem',
  alignItems: 'center',
  color: theme.vars.palette.colours.success,
  fontSize: '1rem',
}));
