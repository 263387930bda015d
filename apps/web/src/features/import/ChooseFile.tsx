import { useState, type DragEvent } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Input } from '../../shared/form/controls.ts';
import { FieldFrame } from '../../shared/form/FieldFrame.tsx';
import { useField } from '../../shared/form/field.ts';
import { Section } from './Section.tsx';

interface ChooseFileProps {
  /** The file that is open now. */
  readonly fileName: string | null;
  readonly problem: string | undefined;
  readonly busy: 'reading' | 'again' | null;
  readonly onFile: (file: File | undefined) => void;
}

/** Where a file is chosen or dropped; it is read at once. */
export function ChooseFile({ fileName, problem, busy, onFile }: ChooseFileProps) {
  const { t } = useTranslation('import');
  const [isOver, setIsOver] = useState(false);
  const { frame, control } = useField({ id: 'file', label: t('file.label'), hint: t('file.drop'), problem });
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <Section title={t('file.title')}>
      <Zone data-over={isOver} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
        {fileName !== null && <p>{t('file.name', { name: fileName })}</p>}
        <FieldFrame {...frame}>
          <Input
            {...control}
            type="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={({ currentTarget }) => {
              if (currentTarget.files?.[0]) onFile(currentTarget.files[0]);
              // The same file may be chosen again once it is mended.
              currentTarget.value = '';
            }}
          />
        </FieldFrame>
        {busy !== null && (
          <p>
            <progress aria-label={t(`file.${busy}`)} /> {t(`file.${busy}`)}
          </p>
        )}
      </Zone>
    </Section>
  );
}

const Zone = styled('div')(({ theme }) => ({
  padding: '1rem 1.25rem',
  border: `2px dashed ${theme.vars.palette.colours.edge}`,
  borderRadius: 4,
  '&[data-over="true"]': {
    backgroundColor: theme.vars.palette.colours.infoPanel,
    borderColor: theme.vars.palette.colours.info,
  },
  '&& > :not(* + *)': { marginBlockStart: 0 },
  '& input': { inlineSize: '100%', maxInlineSize: '32rem' },
}));
