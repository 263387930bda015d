import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { BANK_HOLIDAYS_LAST_YEAR } from '@cynllun/domain/calendar/bank-holidays';
import { backwardClock, type BackwardClock, type ClockLine } from '@cynllun/domain/deadlines/backward-clock';
import type { DeadlineCode } from '@cynllun/domain/deadlines/table';
import { recordedDeadlines } from '@cynllun/domain/plan/choices';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { BaseDatesSection } from './BaseDatesSection.tsx';
import { ClockTable } from './ClockTable.tsx';
import { EntryButtons, SmallButton } from './EntryList.tsx';
import { Handover } from './Handover.tsx';
import { extensionForm, recordForm } from './forms.ts';
import { ExtensionsSection, type OpenExtension } from './ExtensionsSection.tsx';
import { NextDeadline } from './NextDeadline.tsx';
import { OwnDatesSection } from './OwnDatesSection.tsx';
import { RecordsSection, type OpenRecord } from './RecordsSection.tsx';
import { ResponsesList } from './ResponsesList.tsx';
import type { DeadlinesSource } from './source.ts';
import { Timeline } from './Timeline.tsx';
import { WhatIfSection } from './WhatIfSection.tsx';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

/** The deadlines of a plan, whole: the clock, the dates it counts from, and all that is kept about them. */
export function DeadlinesSections({ source }: { readonly source: DeadlinesSource }) {
  const { t } = useTranslation('deadlines');
  const [record, setRecord] = useState<OpenRecord>(null);
  const [extension, setExtension] = useState<OpenExtension>(null);
  const clock = backwardClock(source.facts, source.today);
  return (
    <Sections>
      <section aria-labelledby="clock">
        <Typography variant="h2" id="clock" tabIndex={-1}>
          {t('clock.title')}
        </Typography>
        <NextDeadline lines={clock.lines} />
        <ClockNotices clock={clock} />
        <Timeline language={source.draftingLanguage} lines={clock.lines} today={source.today} />
        <ClockTable
          language={source.draftingLanguage}
          lines={clock.lines}
          actionsFor={(line) => (
            <>
              {source.can.responseRead && <ToResponse line={line} clock={clock} planId={source.planId} />}
              {source.can.deadlinesKeep && <LineButtons line={line} onRecord={setRecord} onPropose={setExtension} />}
            </>
          )}
        />
        <ResponsesList requests={clock.responseRequests} />
      </section>
      <BaseDatesSection source={source} />
      <WhatIfSection source={source} />
      <RecordsSection source={source} open={record} onOpen={setRecord} />
      <ExtensionsSection source={source} open={extension} onOpen={setExtension} />
      <OwnDatesSection source={source} />
      <Handover source={source} />
    </Sections>
  );
}

interface ToResponseProps {
  readonly line: Extract<ClockLine, { line: 'deadline' }>;
  readonly clock: BackwardClock;
  readonly planId: string;
}

/** The way to the response that met the deadline for it. */
function ToResponse({ line: { deadline, metOn }, clock: { responseRequests }, planId }: ToResponseProps) {
  const { t } = useTranslation('deadlines');
  const answered = responseRequests.find(({ hasDeadline, answeredOn }) => hasDeadline && answeredOn !== null);
  if (deadline.code !== 'writtenResponse' || metOn === null || answered === undefined) return null;
  return <AppLink to={`/versions/${planId}/${answered.version}/response`}>{t('clock.readResponse')}</AppLink>;
}

interface LineButtonsProps {
  readonly line: Extract<ClockLine, { line: 'deadline' }>;
  readonly onRecord: (open: OpenRecord) => void;
  readonly onPropose: (open: OpenExtension) => void;
}

/** What the plan lead may do about a deadline that is not met: say that it happened, or ask for more time. */
function LineButtons({ line: { deadline, metOn, due }, onRecord, onPropose }: LineButtonsProps) {
  const { t } = useTranslation(['deadlines', 'dates']);
  if (metOn !== null) return null;
  const name = t(`dates:name.${deadline.code}`);
  const recorded = recordedDeadlines.find((code) => (code satisfies DeadlineCode) === deadline.code);
  return (
    <EntryButtons>
      {recorded !== undefined && (
        <SmallButton about={name} asked={recordForm.asked} onClick={() => onRecord({ deadline: recorded })}>
          {t('clock.record')}
        </SmallButton>
      )}
      {due !== null && (
        <SmallButton
          quiet
          about={name}
          asked={extensionForm.asked}
          onClick={() => onPropose({ deadline: deadline.code })}
        >
          {t('clock.propose')}
        </SmallButton>
      )}
    </EntryButtons>
  );
}

/** What is true of the clock as a whole. */
function ClockNotices({ clock: { lines, responseAgainstPapers } }: { readonly clock: BackwardClock }) {
  const { t } = useTranslation(['deadlines', 'dates']);
  const isUnknown = lines.some(({ dueDay }) => dueDay?.bankHolidaysKnown === false);
  const isLate = responseAgainstPapers === 'late' || responseAgainstPapers === 'mayBeLate';
  return (
    <>
      {isLate && (
        <LateAlert severity="warning">
          <p>
            {t('dates:name.writtenResponse')}: {t(`againstPapers.${responseAgainstPapers}`)}
          </p>
        </LateAlert>
      )}
      {isUnknown && (
        <LateAlert severity="warning">
          <p>{t('clock.bankHolidaysEnd', { year: BANK_HOLIDAYS_LAST_YEAR })}</p>
        </LateAlert>
      )}
    </>
  );
}

const Sections = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '1.25rem',
  '& > *': { minInlineSize: 0 },
  '& > section + section': {
    paddingBlockStart: '1rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  },
}));
