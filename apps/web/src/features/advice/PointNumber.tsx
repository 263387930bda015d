import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { numberBadge } from '../../shared/plan/document/passages.tsx';

/** *Point 3*, its number as it stands beside the words it is about. */
export function PointNumber({ number }: { readonly number: number }) {
  const { t } = useTranslation('advising');
  return (
    <Name>
      <span aria-hidden="true">{number}</span> {t('points.one', { number })}
    </Name>
  );
}

const Name = styled('span')(({ theme }) => ({
  fontSize: '0.9375rem',
  fontWeight: 650,
  '& > span': numberBadge(theme),
}));
