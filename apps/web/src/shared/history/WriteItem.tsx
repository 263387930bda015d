import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Lines } from '../plan/changes/ChangedFields.tsx';
import { isTakenOut, linesOf, type Line } from '../plan/changes/lines.ts';
import type { Names } from '../plan/changes/useNames.ts';
import { useFormatter } from '../words/useLanguage.ts';
import type { Write } from './ask.ts';
import { writeHeading } from './focusHeading.ts';
import { LineItem } from './LineItem.tsx';
import type { Tools } from './tools.ts';

interface WriteItemProps {
  readonly write: Write;
  readonly names: Names;
  readonly tools: Tools | null;
}

/** One write: when, by whom, and what it changed. */
export function WriteItem({ write, names, tools }: WriteItemProps) {
  const { t } = useTranslation('history');
  const { time } = useFormatter();
  const writers = useWriters(write, names);
  const { sequence, changes, matching, others, authors, seals } = write;
  const unshown = matching - changes.length;
  return (
    <li>
      <Heading variant="h3" id={writeHeading(sequence)} tabIndex={-1}>
        {t('write.byAt', { time: time(write.at), names: writers })}{' '}
        <WriteNumber>{t('write.numbered', { sequence })}</WriteNumber>
      </Heading>
      {authors.length > 1 && <Aside>{t('write.together')}</Aside>}
      {seals && <Aside>{t('write.sealed')}</Aside>}
      <LineList
        lines={linesOf(names.aggregate, changes)}
        names={names}
        sequence={sequence}
        seals={seals}
        tools={tools}
      />
      {unshown > 0 && <Aside>{t('write.more', { count: unshown })}</Aside>}
      {unshown === 0 && others > 0 && <Aside>{t('write.others', { count: others })}</Aside>}
      {tools !== null && <tools.Write write={write} isWhole={unshown + others === 0} />}
    </li>
  );
}

/** Lines of a write that stand open; the rest of a long one, as an import is, is shown to whoever asks. */
const OPEN_LINES = 6;

interface LineListProps {
  readonly lines: readonly Line[];
  readonly names: Names;
  readonly sequence: number;
  readonly seals: boolean;
  readonly tools: Tools | null;
}

function LineList({ lines, names, sequence, seals, tools }: LineListProps) {
  const { t } = useTranslation('history');
  const [isWhole, setWhole] = useState(false);
  const isLong = lines.length > OPEN_LINES + 2;
  const shown = isLong && !isWhole ? lines.slice(0, OPEN_LINES) : lines;
  const rest = isWhole ? t('write.fewer') : t('write.rest', { count: lines.length - OPEN_LINES });
  return (
    <>
      <Lines>
        {shown.map((line) => (
          <LineItem
            key={`${line.id} ${'field' in line ? line.field : line.kind}`}
            line={line}
            names={names}
            sequence={sequence}
            isNotAgreed={seals && isTakenOut(line)}
            tools={tools}
          />
        ))}
      </Lines>
      {isLong && (
        <Button
          size="small"
          variant="text"
          aria-expanded={isWhole}
          aria-label={t('write.inChange', { what: rest, sequence })}
          onClick={() => setWhole(!isWhole)}
        >
          {rest}
        </Button>
      )}
    </>
  );
}

function useWriters({ by, authors }: Write, names: Names): readonly string[] {
  const { t } = useTranslation('history');
  const all = by === null ? authors : [by];
  return all.length === 0 ? [t('write.nobody')] : all.map(names.writer);
}

const Heading = styled(Typography)({ margin: 0, fontSize: '1.0625rem' }) as typeof Typography;

/** By which one write is told from another of the same minute. */
const WriteNumber = styled('span')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  fontWeight: 400,
}));

const Aside = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.colours.quiet }));
