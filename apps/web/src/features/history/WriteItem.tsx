import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { focusWhenThere } from '../../shared/form/focusWhenThere.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import { addressOf, addressOfSpan, type Asked } from './address.ts';
import { pickingNotice, writeHeading } from './focusHeading.ts';
import { LineItem } from './LineItem.tsx';
import { Lines } from '../../shared/plan/changes/ChangedFields.tsx';
import { isSealing, isTakenOut, linesOf, type Line } from '../../shared/plan/changes/lines.ts';
import type { Write } from './queries.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';

interface WriteItemProps {
  readonly write: Write;
  readonly asked: Asked;
  readonly names: Names;
}

/** One write: when, by whom, and what it changed. */
export function WriteItem({ write, asked, names }: WriteItemProps) {
  const { t } = useTranslation('history');
  const { time } = useFormatter();
  const writers = useWriters(write);
  const { sequence, changes, matching, others, authors } = write;
  const unshown = matching - changes.length;
  return (
    <li>
      <Heading variant="h3" id={writeHeading(sequence)} tabIndex={-1}>
        {t('write.byAt', { time: time(write.at), names: writers })}{' '}
        <WriteNumber>{t('write.numbered', { sequence })}</WriteNumber>
      </Heading>
      {authors.length > 1 && <Aside>{t('write.together')}</Aside>}
      {isSealing(changes) && <Aside>{t('write.sealed')}</Aside>}
      <LineList lines={linesOf(changes)} names={names} sequence={sequence} isSealing={isSealing(changes)} />
      {unshown > 0 && <Aside>{t('write.more', { count: unshown })}</Aside>}
      {unshown === 0 && others > 0 && <Aside>{t('write.others', { count: others })}</Aside>}
      <Ways write={write} asked={asked} isWhole={unshown + others === 0} />
    </li>
  );
}

/** Lines of a write that stand open; the rest of a long one, as an import is, is shown to whoever asks. */
const OPEN_LINES = 6;

interface LineListProps {
  readonly lines: readonly Line[];
  readonly names: Names;
  readonly sequence: number;
  readonly isSealing: boolean;
}

function LineList({ lines, names, sequence, isSealing: seals }: LineListProps) {
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

function useWriters({ by, authors }: Write): readonly string[] {
  const { t } = useTranslation('history');
  const all = by === null ? authors : [by];
  return all.length === 0 ? [t('write.nobody')] : all.map(({ name }) => name ?? t('write.erasedPerson'));
}

/** To the rest of it, and to comparing what was so then with another moment. */
function Ways({ write, asked, isWhole }: { readonly write: Write; readonly asked: Asked; readonly isWhole: boolean }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const root = `/plans/${usePlanId()}/history`;
  const { sequence, at } = write;
  const to = (place: string) => inLanguage(language, root + place);
  const span = (from: number, until: number, about: string) =>
    to(`/compare${addressOfSpan({ from: String(from), to: String(until), about })}`);
  return (
    <Links>
      {!isWhole && (
        <Link to={span(sequence - 1, sequence, '')} aria-label={t('write.wholeOf', { sequence, at })}>
          {t('write.whole')}
        </Link>
      )}
      <Link to={to(`/past?at=${sequence}`)} aria-label={t('write.readAtOf', { sequence, at })}>
        {t('write.readAt')}
      </Link>
      {asked.from === null && (
        <Link
          to={to(addressOf({ ...asked, from: sequence }))}
          aria-label={t('write.compareFromOf', { sequence, at })}
          onClick={() => focusWhenThere(pickingNotice)}
        >
          {t('write.compareFrom')}
        </Link>
      )}
      {asked.from !== null && asked.from !== sequence && (
        <Link to={span(asked.from, sequence, asked.about)} aria-label={t('write.compareToOf', { sequence, at })}>
          {t('write.compareTo')}
        </Link>
      )}
    </Links>
  );
}

const Heading = styled(Typography)({ margin: 0, fontSize: '1.0625rem' }) as typeof Typography;

/** By which one write is told from another of the same minute. */
const WriteNumber = styled('span')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  fontWeight: 400,
}));

const Aside = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.colours.quiet }));

const Links = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 1.25rem',
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: 28,
    color: theme.vars.palette.primary.main,
    fontSize: '0.8125rem',
  },
}));
