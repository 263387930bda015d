import { useTranslation } from 'react-i18next';
import type { WindowState } from '@cynllun/domain/consultation/window';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';

const tones: Readonly<Record<WindowState, Tone>> = {
  draft: 'warning',
  waiting: 'info',
  open: 'success',
  closed: 'neutral',
};

/** Where a consultation stands. */
export function StateTag({ state }: { readonly state: WindowState }) {
  const { t } = useTranslation('consultation');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
