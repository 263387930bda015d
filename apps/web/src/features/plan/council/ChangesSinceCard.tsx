import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentEntries, type CurrentEntry } from '@cynllun/domain/stage/standing-entries';
import { isBlank } from '@cynllun/domain/text/text';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Card, Quiet, Rows } from '../../../shared/layout/Card.tsx';
import { Details } from '../../../shared/layout/Details.tsx';
import { useDraftingLanguage, usePlan, usePlanId, useToday } from '../../../shared/plan/source/usePlan.ts';
import { Reason } from '../../../shared/words/Reason.tsx';
import { EntryHead, Fact } from './DecisionEntry.tsx';
import { VersionChanges } from './VersionChanges.tsx';

/** What was varied and corrected since the plan was agreed, the latest first: what it said beside what it says. */
export function ChangesSinceCard() {
  const { t } = useTranslation('agreement');
  const { events } = usePlan();
  const entries = currentEntries(events, ['finalAgreed', 'planVaried', 'wordingCorrected'], useToday());
  const agreed = entries.findLast(({ kind, stands }) => kind === 'finalAgreed' && stands);
  const changed = entries.filter(({ kind, version }) => kind !== 'finalAgreed' && isAfter(version, agreed));
  if (changed.length === 0) return null;
  return (
    <Card title={t('since.title')}>
      <Quiet>{t('since.intro')}</Quiet>
      <Rows>
        {changed.toReversed().map((entry, index) => (
          <li key={entry.id}>
            <ChangeEntry entry={entry} isOpen={index === 0} />
          </li>
        ))}
      </Rows>
    </Card>
  );
}

const isAfter = (version: number | null, agreed: CurrentEntry | undefined): boolean =>
  version !== null && agreed !== undefined && version > (agreed.version ?? 0);

interface ChangeEntryProps {
  readonly entry: CurrentEntry;
  /** The first is: what the latest changed is what most come for. */
  readonly isOpen: boolean;
}

function ChangeEntry({ entry: { kind, on, version, reason, agreedBy, minuteReference }, isOpen }: ChangeEntryProps) {
  const { t } = useTranslation(['agreement', 'fields']);
  const planId = usePlanId();
  const language = useDraftingLanguage();
  const [open, setOpen] = useState(isOpen);
  const [wasOpen, setWasOpen] = useState(isOpen);
  const number = version ?? 0;
  const what = t('agreement:decisions.on', { what: t(`fields:planEventKind.${kind}`), on });
  return (
    <>
      <EntryHead>
        <b>{what}</b>
        <AppLink to={`/versions/${planId}/${number}`}>{t('agreement:version', { number })}</AppLink>
      </EntryHead>
      <Fact name={t('agreement:decisions.why')}>
        <Reason words={reason} language={language} />
      </Fact>
      {!isBlank(agreedBy) && (
        <Fact name={t('agreement:since.approvedBy')}>
          <span lang={language}>{agreedBy}</span>
        </Fact>
      )}
      {!isBlank(minuteReference) && (
        <Fact name={t('agreement:decisions.minute')}>
          <span lang={language}>{minuteReference}</span>
        </Fact>
      )}
      <Details
        summary={t(kind === 'wordingCorrected' ? 'agreement:since.corrected' : 'agreement:since.varied')}
        about={what}
        open={open}
        onOpen={(isNow) => {
          setOpen(isNow);
          setWasOpen(wasOpen || isNow);
        }}
      >
        {wasOpen && <VersionChanges from={number - 1} to={number} />}
      </Details>
    </>
  );
}
