import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { AdvicePoint } from '@cynllun/domain/advice/advice';
import { pointWeights } from '@cynllun/domain/advice/questions';
import { onePress } from '../../shared/form/onePress.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { Dots } from '../../shared/layout/icons.tsx';
import { MenuButton } from '../../shared/layout/MenuButton.tsx';
import { FieldBlock } from '../../shared/writing/fields/FieldBlock.tsx';
import { useWritingField } from '../../shared/writing/fields/useWritingField.ts';
import { Words } from '../../shared/writing/fields/Words.tsx';
import { useEdit } from '../../shared/writing/useStore.ts';
import { PointAbout } from './PointAbout.tsx';
import { PointNumber } from './PointNumber.tsx';

interface PointProps {
  readonly point: AdvicePoint;
  readonly number: number;
}

/** One point as it is drafted: what it is about, when it is to be met, and what is said. */
export function PointCard({ point, number }: PointProps) {
  const { t } = useTranslation('advising');
  const { id, weight, words } = point;
  const edit = useEdit();
  const { save, ...field } = useWritingField('advicePoint', id, 'weight', t('points.weight'));
  const remove = () => {
    onePress();
    edit({ kind: 'remove', entity: 'advicePoint', id }, { undo: t('points.removed', { number }) });
    document.getElementById('points')?.focus();
  };
  return (
    <Box aria-labelledby={`${id}-name`}>
      <Head>
        <h4 id={`${id}-name`}>
          <PointNumber number={number} />
        </h4>
        <MenuButton
          size="small"
          aria-label={t('points.more', { number })}
          choices={[{ key: 'remove', words: t('points.remove'), onChoose: remove, danger: true }]}
        >
          <Dots />
        </MenuButton>
      </Head>
      <PointAbout point={point} />
      <Words entity="advicePoint" of={id} field="words" value={words} label={t('points.words')} rows={2} />
      <FieldBlock id={field.id}>
        <RadioField
          row
          id={field.id}
          label={field.label}
          problem={field.problem}
          options={pointWeights.map((value) => ({ value, label: t(`points.${value}`) }))}
          value={weight}
          onChange={save}
        />
      </FieldBlock>
    </Box>
  );
}

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem',
  padding: '0.75rem 1rem 1rem',
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
}));

const Head = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  '& > h4': { margin: 0 },
});
