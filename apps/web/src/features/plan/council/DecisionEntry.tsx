import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { CurrentEntry } from '@cynllun/domain/stage/standing-entries';
import { isBlank } from '@cynllun/domain/text/text';
import { Buttons } from '../../../shared/form/Form.tsx';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Quiet } from '../../../shared/layout/Card.tsx';
import { Tag } from '../../../shared/layout/Tag.tsx';
import { useDraftingLanguage, usePlanId, usePlanView, useToday } from '../../../shared/plan/source/usePlan.ts';
import { Reason } from '../../../shared/words/Reason.tsx';
import type { OpenForm } from './DecisionTools.tsx';

interface DecisionEntryProps {
  readonly entry: CurrentEntry;
  readonly onOpen: (open: OpenForm) => void;
}

/** One thing that was done with the plan: the day, by whom, where it is minuted, what was decided. */
export function DecisionEntry({ entry, onOpen }: DecisionEntryProps) {
  const { t } = useTranslation('agreement');
  const language = useDraftingLanguage();
  const { kind, minuteReference, decision, reason, version } = entry;
  const planId = usePlanId();
  return (
    <>
      <EntryHead>
        <b>
          <Happened entry={entry} />
        </b>
        {!entry.stands && <Tag tone="warning">{t('decisions.referredBack')}</Tag>}
        {version !== null && (
          <AppLink to={`/versions/${planId}/${version}`}>{t('version', { number: version })}</AppLink>
        )}
      </EntryHead>
      {kind === 'finalAgreed' && <AgreedFacts entry={entry} />}
      {!isBlank(minuteReference) && (
        <Fact name={t('decisions.minute')}>
          <span lang={language}>{minuteReference}</span>
        </Fact>
      )}
      {!isBlank(reason) && (
        <Fact name={t('decisions.why')}>
          <Reason words={reason} language={language} />
        </Fact>
      )}
      {!isBlank(decision) && (
        <Fact name={t('decisions.decided')}>
          <Reason words={decision} language={language} />
        </Fact>
      )}
      <EntryTools entry={entry} onOpen={onOpen} />
    </>
  );
}

function Happened({ entry: { kind, on, withReport } }: Pick<DecisionEntryProps, 'entry'>) {
  const { t } = useTranslation(['agreement', 'fields']);
  if (kind === 'presentedToCouncil')
    return t(withReport ? 'agreement:decisions.withReport' : 'agreement:decisions.presented', { on });
  return t('agreement:decisions.on', { what: t(`fields:planEventKind.${kind}`), on });
}

function AgreedFacts({ entry: { body, agreedBy, callInUntil, stands } }: Pick<DecisionEntryProps, 'entry'>) {
  const { t } = useTranslation(['agreement', 'fields']);
  const language = useDraftingLanguage();
  const today = useToday();
  return (
    <>
      {(body !== null || !isBlank(agreedBy)) && (
        <Fact name={t('agreement:decisions.by')}>
          {body !== null && t(`fields:agreeingBody.${body}`)}
          {body !== null && !isBlank(agreedBy) && ': '}
          {!isBlank(agreedBy) && <span lang={language}>{agreedBy}</span>}
        </Fact>
      )}
      {callInUntil !== null && stands && (
        <p>
          {t(callInUntil < today ? 'agreement:decisions.calledInBy' : 'agreement:decisions.callIn', {
            on: callInUntil,
          })}
        </p>
      )}
    </>
  );
}

/** What was recorded wrongly is corrected by a later entry, or taken back. */
function EntryTools({ entry, onOpen }: DecisionEntryProps) {
  const { t } = useTranslation(['agreement', 'fields']);
  const { viewerCan } = usePlanView();
  if (!viewerCan.councilRecord) return null;
  const about = t('agreement:decisions.on', { what: t(`fields:planEventKind.${entry.kind}`), on: entry.on });
  const button = (what: 'correct' | 'takeBack') => (
    <Button
      size="small"
      variant="text"
      aria-label={t('agreement:decisions.of', { deed: t(`agreement:${what}.button`), about })}
      onClick={() => onOpen({ what, entry })}
    >
      {t(`agreement:${what}.button`)}
    </Button>
  );
  return (
    <Buttons>
      {button('correct')}
      {button('takeBack')}
    </Buttons>
  );
}

/** One thing that is said of it. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Said>
    <Quiet>{name}</Quiet>
    <div>{children}</div>
  </Said>
);

const Said = styled('div')({ marginBlockStart: '0.25rem' });

/** What happened, with what goes with it on the same line. */
export const EntryHead = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.75rem',
  alignItems: 'baseline',
});
