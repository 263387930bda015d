import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

/** *Point 3*, its number drawn as it is beside the words it is about. */
export function PointNumber({ number }: { readonly number: number }) {
  const { t } = useTranslation('advising');
  return <Name data-number={number}>{t('points.one', { number })}</Name>;
}

const Name = styled('span')({ fontSize: '0.9375rem', fontWeight: 650 });
