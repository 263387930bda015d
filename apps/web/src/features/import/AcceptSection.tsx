import type { SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useStore } from '../../shared/writing/useStore.ts';
import { decided } from './choices.ts';
import { Section } from './Section.tsx';
import { tally, unknownPeople } from './tally.ts';
import type { Opened } from './useImport.ts';

const AcceptImport = graphql(`
  mutation AcceptImport($input: AcceptImportInput!) {
    acceptImport(input: $input) {
      __typename
      ... on ImportAccepted {
        actionsAdded
        actionsUpdated
        recommendationsAdded
        notesAdded
        peopleAdded
      }
      ...Problems
    }
  }
`);

/** What came of an import, counted. */
export interface Accepted {
  readonly actionsAdded: number;
  readonly actionsUpdated: number;
  readonly recommendationsAdded: number;
  readonly notesAdded: number;
  readonly peopleAdded: number;
}

interface AcceptSectionProps {
  readonly opened: Opened;
  readonly onAccepted: (accepted: Accepted) => void;
}

/** The way into the plan: all of it together, or nothing. */
export function AcceptSection({ opened, onAccepted }: AcceptSectionProps) {
  const { t } = useTranslation('import');
  const plan = usePlan();
  const store = useStore();
  const { people, viewerCan } = usePlanView();
  const { send, refuse, ...sending } = useSend(AcceptImport);
  const { uploaded, sheet, mapping, read, choices, requestId } = opened;
  const { add, update, leaveOut, read: count, accepted } = tally(read, choices);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (add + update === 0) return refuse([{ field: null, key: 'import:import.nothing', params: {} }]);
    store.flush();
    const unknown = viewerCan.peopleManage ? unknownPeople(read, choices, people) : [];
    const done = await send({
      planId: plan.id,
      importId: uploaded.importId,
      requestId,
      sheet,
      sheetName: uploaded.sheets[sheet]?.name ?? '',
      mapping,
      ...decided(read, choices),
      addPeople: unknown.filter((name) => choices.people.includes(name)),
    });
    if (done) onAccepted(done);
  };
  return (
    <Section title={t('import.title')}>
      <Form onSubmit={submit} {...sending}>
        <ul>
          <li>{t('import.willAdd', { count: add })}</li>
          <li>{t('import.willUpdate', { count: update })}</li>
          <li>{t('import.willSkip', { count: leaveOut })}</li>
          {count > accepted && <li>{t('import.notAccepted', { count: count - accepted })}</li>}
        </ul>
        <p>{t('import.intro')}</p>
        <Buttons>
          <Button type="submit" variant="contained">
            {t('import.button')}
          </Button>
          <span role="status">{sending.isSending && t('import.sending')}</span>
        </Buttons>
      </Form>
    </Section>
  );
}
