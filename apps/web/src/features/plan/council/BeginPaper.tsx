import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isSealed } from '@cynllun/domain/stage/stage';
import { graphql } from '../../../generated/index.ts';
import { Buttons } from '../../../shared/form/Form.tsx';
import { Refused } from '../../../shared/form/Refused.tsx';
import { useSend } from '../../../shared/form/useSend.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { usePlanId, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useStore } from '../../../shared/writing/useStore.ts';

const BeginCouncilPaper = graphql(`
  mutation BeginCouncilPaper($input: BeginCouncilPaperInput!) {
    beginCouncilPaper(input: $input) {
      __typename
      ... on CouncilPaperBegun {
        planId
      }
      ...Problems
    }
  }
`);

/** Where nobody has begun the paper: what it is, and the way to begin it for whoever may. */
export function BeginPaper() {
  const { t } = useTranslation('council');
  const { viewerCan, stage } = usePlanView();
  return (
    <>
      <p>{t('begin.intro')}</p>
      {viewerCan.paperWrite ? <Begin /> : <p>{t(isSealed(stage) ? 'begin.notNow' : 'begin.notYet')}</p>}
    </>
  );
}

function Begin() {
  const { t } = useTranslation('council');
  const planId = usePlanId();
  const store = useStore();
  const { send, problems } = useSend(BeginCouncilPaper);
  const begin = async () => {
    const done = await send({ planId, requestId: crypto.randomUUID() });
    if (done !== null) announce(t('begin.done'));
    store.refresh();
  };
  return (
    <>
      <Buttons>
        <Button variant="contained" onClick={() => void begin()}>
          {t('begin.button')}
        </Button>
      </Buttons>
      <Refused problems={problems} />
    </>
  );
}
