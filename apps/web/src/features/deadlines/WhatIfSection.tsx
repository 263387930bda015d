import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { baseDates, type BaseDate, type BaseDates } from '@cynllun/domain/deadlines/base-dates';
import { whatIf } from '@cynllun/domain/deadlines/what-if';
import { readDate } from '@cynllun/domain/input/date';
import { DateField } from '../../shared/form/DateField.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { FourFields } from './BaseDatesSection.tsx';
import { focusHeading } from './focusHeading.ts';
import type { DeadlinesSource } from './source.ts';
import { WhatIfResult } from './WhatIfResult.tsx';

type Typed = Readonly<Partial<Record<BaseDate, string>>>;

/** Other base dates, tried and not saved: what would move, and what would be late. */
export function WhatIfSection({ source: { facts, draftingLanguage, today } }: { readonly source: DeadlinesSource }) {
  const { t } = useTranslation(['deadlines', 'fields']);
  const { date } = useFormatter();
  const [typed, setTyped] = useState<Typed>({});
  const moved = movedDates(typed, facts.review);
  const isMoved = Object.keys(moved).length > 0;
  return (
    <Trial as="section" aria-labelledby="what-if">
      <Typography variant="h2" id="what-if" tabIndex={-1}>
        {t('deadlines:whatIf.title')}
      </Typography>
      <p>{t('deadlines:whatIf.intro')}</p>
      <FourFields>
        {baseDates.map((name) => {
          const saved = facts.review[name];
          const written = saved === null ? '' : date(saved);
          return (
            <DateField
              key={name}
              id={`what-if-${name}`}
              label={t(`fields:review.${name}`)}
              text={typed[name] ?? written}
              written={written}
              onText={(text) => setTyped((before) => ({ ...before, [name]: text }))}
            />
          );
        })}
      </FourFields>
      {isMoved ? (
        <WhatIfResult result={whatIf(facts, moved, today)} language={draftingLanguage} />
      ) : (
        <p>{t('deadlines:whatIf.unchanged')}</p>
      )}
      {Object.keys(typed).length > 0 && (
        <Button
          onClick={() => {
            setTyped({});
            announce(t('deadlines:whatIf.resetDone'));
            focusHeading('what-if');
          }}
        >
          {t('deadlines:whatIf.reset')}
        </Button>
      )}
    </Trial>
  );
}

/** Set apart: nothing in it is real. */
const Trial = styled('div')(({ theme }) => ({
  padding: '1rem 1.25rem 1.25rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 4,
}));

/** The dates that were typed, can be read and differ from the saved ones; a blank one is as if it were not set. */
function movedDates(typed: Typed, saved: BaseDates): Partial<BaseDates> {
  const moved: Partial<Record<BaseDate, string | null>> = {};
  for (const name of baseDates) {
    const text = typed[name];
    if (text === undefined) continue;
    const reading = readDate(text);
    if (reading.understood && reading.value !== saved[name]) moved[name] = reading.value;
  }
  return moved;
}
