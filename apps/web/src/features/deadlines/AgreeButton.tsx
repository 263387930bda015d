import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Extension } from '@cynllun/domain/plan/plan';
import { graphql } from '../../generated/index.ts';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { SmallButton } from './EntryList.tsx';
import { focusHeading } from './focusHeading.ts';
import type { DeadlinesSource } from './source.ts';

const AgreeExtension = graphql(`
  mutation AgreeExtension($input: AgreeExtensionInput!) {
    agreeExtension(input: $input) {
      __typename
      ... on ExtensionAgreed {
        deadlines {
          planId
          extensions {
            id
            agreedOn
            agreedByPersonId
          }
          people {
            id
            name
          }
        }
      }
      ...Problems
    }
  }
`);

interface AgreeButtonProps {
  readonly extension: Extension;
  readonly source: DeadlinesSource;
  /** What the deadline is called. */
  readonly name: string;
}

/** The lead reviewer agrees to the day they see. Nobody can take that back for them, so they are asked first. */
export function AgreeButton({ extension, source, name }: AgreeButtonProps) {
  const { t } = useTranslation('deadlines');
  const [asking, setAsking] = useState(false);
  const { send, problems } = useSend(AgreeExtension);
  const { id: extensionId, deadline, proposedOn } = extension;
  if (deadline === null || proposedOn === null) return null;

  const agree = async () => {
    setAsking(false);
    const done = await send({ planId: source.planId, extensionId, deadline, proposedOn });
    if (done !== null) {
      announce(t('extensions.agreed'));
      // What is agreed has no button any more.
      focusHeading('extensions');
    }
    source.refresh(done === null);
  };
  return (
    <>
      <SmallButton about={name} onClick={() => setAsking(true)}>
        {t('extensions.agree')}
      </SmallButton>
      <Refused problems={problems} />
      <Confirm
        open={asking}
        title={t('extensions.agreeQuestion')}
        confirm={t('extensions.agreeYes')}
        onConfirm={() => void agree()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('extensions.agreeBody', { name, on: proposedOn })}</p>
      </Confirm>
    </>
  );
}
