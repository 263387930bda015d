import { useId, useState, type ComponentType } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { isOnlyMoved, type Difference } from '@cynllun/domain/history/differences';
import { isEntityName } from '@cynllun/domain/plan/edit';
import type { EntityName } from '@cynllun/domain/plan/entities';
import { Tag } from '../../layout/Tag.tsx';
import type { Tone } from '../../layout/tone.tsx';
import { Sentence } from '../../words/Sentence.tsx';
import { usePlan } from '../source/usePlan.ts';
import { ChangedValue } from './ChangedValue.tsx';
import { FieldList, FieldName, Lines } from './ChangedFields.tsx';
import { Legend } from './Legend.tsx';
import { linesOfDifference, type Line } from './lines.ts';
import { inReadingOrder } from './readingOrder.ts';
import { useNames, type Gone, type Names } from './useNames.ts';

/** What became of something that is in plans. */
export type PlanDifference = Difference & { readonly entity: EntityName };

/** The differences that this program knows the things of. */
export function differencesIn(things: readonly Difference[]): readonly PlanDifference[] {
  return things.flatMap((thing) => {
    const { entity } = thing;
    return isEntityName(entity) ? [{ ...thing, entity }] : [];
  });
}

/** The most things that are shown before someone asks for more. */
const AT_ONCE = 40;

const tones: Readonly<Record<Difference['kind'], Tone>> = { added: 'success', removed: 'error', changed: 'info' };

type FieldLine = Extract<Line, { kind: 'field' }>;

/** The way back for one field. */
export type Back = ComponentType<{ readonly line: FieldLine; readonly names: Names }>;

interface DifferenceListProps {
  readonly things: readonly Difference[];
  readonly gone: readonly Gone[];
  /** For whoever may change what is compared; without it, nothing leads to where it is edited. */
  readonly back?: Back;
}

/** What differs between two states of the plan that is read: thing by thing, in its order; what was only moved in a line. */
export function DifferenceList({ things, gone, back }: DifferenceListProps) {
  const { t } = useTranslation('history');
  const plan = usePlan();
  const named = useNames(gone);
  const names = back === undefined ? { ...named, address: () => null } : named;
  const [most, setMost] = useState(AT_ONCE);
  const all = inReadingOrder(plan, differencesIn(things));
  const moved = all.filter(isMoved);
  const said = all.filter((one) => !isOnlyMoved(one));
  return (
    <>
      <p>{said.length === 0 ? t('compare.same') : t('compare.found', { count: said.length })}</p>
      {said.length > 0 && <Legend />}
      {said.slice(0, most).map((one) => (
        <OneDifference key={one.id} difference={one} names={names} back={back} />
      ))}
      {said.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {t('compare.more', { count: Math.min(AT_ONCE, said.length - most) })}
        </Button>
      )}
      {moved.length > 0 && (
        <p>
          <Sentence
            say={(quote) => t('compare.orderChanged', { things: moved.map((one) => names.what(one, quote)) })}
          />
        </p>
      )}
    </>
  );
}

const isMoved = ({ kind, fields }: Difference): boolean =>
  kind === 'changed' && fields.some(({ field }) => field === 'position');

interface OneDifferenceProps {
  readonly difference: PlanDifference;
  readonly names: Names;
  readonly back: Back | undefined;
}

function OneDifference({ difference, names, back }: OneDifferenceProps) {
  const { t } = useTranslation('history');
  const { kind } = difference;
  // A page may have several comparisons, with the same things in them.
  const heading = useId();
  const lines = linesOfDifference(difference).filter((line) => line.kind !== 'moved');
  return (
    <Thing role="group" aria-labelledby={heading}>
      <Heading>
        <Typography variant="h3" id={heading}>
          <Sentence say={(quote) => names.what(difference, quote)} />
        </Typography>
        <Tag tone={tones[kind]}>{t(`compare.${kind}`)}</Tag>
      </Heading>
      <Lines>
        {lines.map((line) => (
          <li key={'field' in line ? line.field : line.kind}>
            <DifferenceLine line={line} names={names} back={back} />
          </li>
        ))}
      </Lines>
    </Thing>
  );
}

function DifferenceLine({ line, names, back: WayBack }: Omit<OneDifferenceProps, 'difference'> & { line: Line }) {
  const { t } = useTranslation('history');
  switch (line.kind) {
    case 'added':
    case 'removed':
      return <FieldList of={line} values={line.values} names={names} />;
    case 'field':
      return (
        <>
          <FieldName of={line} field={line.field} names={names} isBelowName />
          <ChangedValue {...line} names={names} />
          {WayBack !== undefined && <WayBack line={line} names={names} />}
        </>
      );
    case 'translated':
      return <Sentence say={(quote) => t('line.translated', { what: names.where(line, line.field, quote) })} />;
    default:
      // Of two moments there is no other line.
      return null;
  }
}

const Thing = styled('div')(({ theme }) => ({
  paddingBlock: '0.75rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& h3': { margin: 0, overflowWrap: 'anywhere' },
}));

const Heading = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 0.75rem', alignItems: 'baseline' });
