import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentEntries } from '@cynllun/domain/stage/standing-entries';
import { Card, Rows } from '../../../shared/layout/Card.tsx';
import { late } from '../../../shared/layout/late.tsx';
import { usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { DecisionEntry } from './DecisionEntry.tsx';
import { decisionKinds, DecisionTools, type OpenForm } from './DecisionTools.tsx';

const decisionForm = late(async () => (await import('./DecisionForm.tsx')).DecisionForm);

const heading = 'decisions';

/** What the Council, or whoever agrees the plan, has done with it, and what can be recorded of that now [S8] [S11]. */
export function DecisionsCard() {
  const { t } = useTranslation('agreement');
  const plan = usePlan();
  const today = useToday();
  const entries = currentEntries(plan.events, decisionKinds, today);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const close = () => {
    setOpen(null);
    document.getElementById(heading)?.focus();
  };
  return (
    <Card title={t('decisions.title')} headingId={heading}>
      {entries.length === 0 && <p>{t('decisions.none')}</p>}
      <Rows>
        {entries.map((entry) => (
          <li key={entry.id}>
            <DecisionEntry entry={entry} onOpen={setOpen} />
          </li>
        ))}
      </Rows>
      {open === null && <DecisionTools onOpen={setOpen} />}
      {open !== null && <decisionForm.Part open={open} onClose={close} />}
    </Card>
  );
}
