import { useState, type ComponentProps } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { issueBlocks, unanswered } from '@cynllun/domain/advice/issue';
import { Refused } from '../../shared/form/Refused.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card, Quiet, Rows } from '../../shared/layout/Card.tsx';
import { late } from '../../shared/layout/late.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { loadWords } from '../../shared/words/i18n.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { AgreementRows } from './AgreementRows.tsx';
import { BlocksList } from './BlocksList.tsx';
import { AgreeToAdvice, IssueResponse } from './operations.ts';
import { ResponseText } from './ResponseText.tsx';
import { SendButton } from './SendButton.tsx';
import { useAdvice, useAdviceView, useText } from './useAdvice.ts';
import { useCheckedText, type CheckedText } from './useCheckedText.ts';

/** Where an inspectorate has nobody assigned: with the library for forms, which nobody else here waits for. */
const letterForm = late(async () => {
  const [{ LetterForm }] = await Promise.all([import('./LetterForm.tsx'), loadWords(['input'])]);
  return LetterForm;
});

/** The text whole, as the authority will read it: here it is agreed to, and issued. */
export function CheckAdviceScreen() {
  const { t } = useTranslation('advising');
  const { planId, number } = useNumbered();
  const text = useText();
  const { checked, isOld, problems, lookAgain } = useCheckedText();
  return (
    <Screen title={t('check.title', { number })} ground>
      <p>
        <AppLink to={`/versions/${planId}/${number}/advice`}>{t('check.back')}</AppLink>
      </p>
      {checked === null ? (
        problems.length === 0 && <p role="status">{t('check.making')}</p>
      ) : (
        <>
          {isOld && (
            <Alert severity="warning" role="status">
              <p>{t('check.changed')}</p>
              <Button size="small" onClick={lookAgain}>
                {t('check.again')}
              </Button>
            </Alert>
          )}
          <ResponseText text={isOld ? checked.text : text} />
          <Agreement checked={checked} isOld={isOld} onChanged={lookAgain} />
        </>
      )}
      <Refused problems={problems} />
    </Screen>
  );
}

interface AgreementProps {
  readonly checked: CheckedText;
  /** It is not what was checked any more. */
  readonly isOld: boolean;
  readonly onChanged: () => void;
}

/** Who agrees to the text, what keeps it from being issued, and the way to do both. */
function Agreement({ checked, isOld, onChanged }: AgreementProps) {
  const { t } = useTranslation('advising');
  const nameOf = useNameOf();
  const { id: adviceId } = useAdvice();
  const text = useText();
  const { viewerCan, viewerInspectorateId, inspectorates } = useAdviceView().standing;
  const [letterFor, setLetterFor] = useState<string | null>(null);
  const left = unanswered(text).length;
  const blocks = issueBlocks(
    text,
    inspectorates.map(({ organisation }) => organisation.id),
    checked.hash,
  );
  const deed: ComponentProps<typeof AgreementRows>['deed'] = ({ organisation, people }) => {
    const inspectorate = nameOf(organisation);
    if (organisation.id === viewerInspectorateId && viewerCan.adviceAgree)
      return (
        <SendButton
          document={AgreeToAdvice}
          words={t('check.agree', { inspectorate })}
          said={t('check.agreed', { inspectorate })}
          input={{ adviceId, textHash: checked.hash }}
          disabled={isOld}
          onRefused={onChanged}
        />
      );
    if (people.length > 0 || !viewerCan.adviceRecordLetter) return null;
    return letterFor === organisation.id ? (
      <letterForm.Part
        adviceId={adviceId}
        organisation={organisation}
        textHash={checked.hash}
        onClosed={() => setLetterFor(null)}
        onRefused={onChanged}
      />
    ) : (
      <Button size="small" disabled={isOld} {...letterForm.asked} onClick={() => setLetterFor(organisation.id)}>
        {t('check.letter', { inspectorate })}
      </Button>
    );
  };
  return (
    <Card title={t('check.agreement')}>
      <Rows>
        <AgreementRows hash={checked.hash} deed={deed} />
        {viewerInspectorateId === null && (
          <li>
            <Quiet>{t('check.nobodyFor')}</Quiet>
          </li>
        )}
        {left > 0 && <li>{t('check.unanswered', { count: left })}</li>}
      </Rows>
      <BlocksList blocks={blocks.filter(({ code }) => code !== 'notAgreed')} />
      <Issue checked={checked} isReady={blocks.length === 0 && !isOld} onChanged={onChanged} />
      <Quiet>{t('check.fingerprint')}</Quiet>
      <Fingerprint hash={checked.hash} />
    </Card>
  );
}

interface IssueProps {
  readonly checked: CheckedText;
  readonly isReady: boolean;
  readonly onChanged: () => void;
}

function Issue({ checked, isReady, onChanged }: IssueProps) {
  const { t } = useTranslation('advising');
  const { planId, number } = useNumbered();
  const language = useLanguage();
  const navigate = useNavigate();
  const { id: adviceId } = useAdvice();
  const { viewerCan } = useAdviceView().standing;
  if (!viewerCan.adviceIssue) return <p>{t('check.issueOther')}</p>;
  if (!isReady) return <p>{t('check.issueWaits')}</p>;
  return (
    <>
      <p>{t('check.issueMeans')}</p>
      <SendButton
        document={IssueResponse}
        words={t('check.issue')}
        said={t('check.issued')}
        input={{ adviceId, textHash: checked.hash }}
        isMain
        onDone={() => void navigate(inLanguage(language, `/versions/${planId}/${number}/response`))}
        onRefused={onChanged}
      />
    </>
  );
}
