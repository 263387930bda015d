import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { Language } from '@cynllun/domain/text/language';
import { Buttons } from '../../shared/form/Form.tsx';
import { useOpened } from '../../shared/form/useOpened.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen, TitleContext } from '../../shared/layout/Screen.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useText } from '../../shared/words/useText.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import type { AskForReceipt, Receipt } from './askForVersion.ts';
import { Card, Columns, Pair, Pairs, Quiet } from '../../shared/layout/Card.tsx';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import { GapReasons } from './GapReasons.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoVersion } from '../../shared/version/NoVersion.tsx';
import { Reason } from '../../shared/words/Reason.tsx';
import { Standing } from '../../shared/version/Standing.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { VersionBar } from '../../shared/version/VersionBar.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** What proves that a version was sent, what it left out, and what happens next and by when. */
export function ReceiptScreen() {
  const { planId, number } = useNumbered();
  const { ask } = useLoaderData<{ readonly ask: AskForReceipt }>();
  const [withdrawals, setWithdrawals] = useState(0);
  const { data, error, tryAgain } = useAnswer(ask, { planId, number }, withdrawals);
  const textOf = useText();
  if (data?.planVersion)
    return (
      <TitleContext value={textOf(data.planVersion.plan.review.name).words || null}>
        <Found receipt={data.planVersion} onWithdrawn={() => setWithdrawals(withdrawals + 1)} />
      </TitleContext>
    );
  return <NoVersion {...{ planId, number, error }} isAnswered={data !== undefined} onTryAgain={tryAgain} />;
}

interface FoundProps {
  readonly receipt: Receipt;
  readonly onWithdrawn: () => void;
}

function Found({ receipt, onWithdrawn }: FoundProps) {
  const { t } = useTranslation('versions');
  const { version, plan, leadReviewers } = receipt;
  const { number, at, by, withdrawal } = version;
  const { opened, open, close, closeTo } = useOpened<'withdraw'>(withdrawButton);
  const isSent = version.frozenBy === 'draftSubmitted';
  const mayWithdraw = isSent && plan.viewerCan.planWithdraw && withdrawal === null && version.answeredOn === null;
  const title = !isSent ? 'receipt.titleFrozen' : withdrawal === null ? 'receipt.title' : 'receipt.titleWithdrawn';
  const names = leadReviewers.map(({ name }) => name ?? t('list.nobody'));
  return (
    <Screen
      title={t(title, { number })}
      width="working"
      ground
      facts={
        <>
          <Standing version={version} />
          <span>{t('receipt.facts', { at, name: by?.name ?? t('list.nobody') })}</span>
          {isSent && names.length > 0 && <span>{t('receipt.to', { names })}</span>}
          {isSent && <DaysWords deadline={receipt.deadline} />}
        </>
      }
    >
      <VersionBar planId={plan.id} review={plan.review.name} mayReadDraft={plan.viewerCan.planReadDraft} isBelow />
      <Columns>
        <div>
          <Card title={t('receipt.proof')} headingId={proofHeading}>
            <Proof receipt={receipt} />
            <Screened>
              <Buttons>
                <ButtonLink variant="contained" to={`/versions/${plan.id}/${number}`}>
                  {t('receipt.open', { number })}
                </ButtonLink>
                <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
                {mayWithdraw && !opened && (
                  <Button id={withdrawButton} variant="text" color="error" onClick={() => open('withdraw')}>
                    {t('receipt.withdraw')}
                  </Button>
                )}
              </Buttons>
              {opened && (
                <WithdrawForm
                  planId={plan.id}
                  number={number}
                  onCancel={close}
                  onDone={() => {
                    closeTo(proofHeading);
                    onWithdrawn();
                  }}
                />
              )}
            </Screened>
          </Card>
          {receipt.gaps.length > 0 && (
            <Card title={t('receipt.gapsTitle')}>
              <GapReasons gaps={receipt.gaps} people={plan.people} language={plan.draftingLanguage} />
            </Card>
          )}
        </div>
        {isSent && <NextSteps receipt={receipt} />}
      </Columns>
    </Screen>
  );
}

const proofHeading = 'proof';
const withdrawButton = 'withdraw';

function DaysWords({ deadline: { standing, days } }: Pick<Receipt, 'deadline'>) {
  const { t } = useTranslation('versions');
  if (standing === 'late') return <span>{t('receipt.deadline.late', { days })}</span>;
  if (standing !== 'inTime') return null;
  return <span>{days === 0 ? t('receipt.deadline.onTheDay') : t('receipt.deadline.inTime', { days })}</span>;
}

function Proof({ receipt: { version, plan, gaps, leftOut } }: { readonly receipt: Receipt }) {
  const { t } = useTranslation('versions');
  const nameOf = useNameOf();
  const { hash, chainHead, lateReason, withdrawal, answeredOn } = version;
  return (
    <>
      <Pairs>
        <Pair name={t('receipt.of')}>
          <p>
            <TextIn text={plan.review.name} />
          </p>
          <p>{nameOf(plan.authority)}</p>
        </Pair>
        <Pair name={t('receipt.fingerprint')}>
          <Fingerprint hash={hash} />
        </Pair>
        <Pair name={t('receipt.chainHead')}>
          {chainHead.sequence !== null && <p>{t('receipt.chainAt', { sequence: chainHead.sequence })}</p>}
          <Fingerprint hash={chainHead.hash} />
        </Pair>
        <Pair name={t('receipt.gaps')}>
          {gaps.length === 0 ? t('receipt.noGaps') : t('receipt.gapsBelow', { count: gaps.length })}
        </Pair>
        {leftOut !== null && (
          <Pair name={t('receipt.leftOut')}>
            <LeftOut leftOut={leftOut} />
          </Pair>
        )}
        {lateReason !== '' && (
          <Pair name={t('receipt.lateReason')}>
            <Reason words={lateReason} language={plan.draftingLanguage} />
          </Pair>
        )}
        {answeredOn !== null && (
          <Pair name={t('receipt.answered')}>
            <p>{t('receipt.answeredOn', { on: answeredOn })}</p>
            <p>
              <AppLink to={`/versions/${plan.id}/${version.number}/response`}>{t('receipt.readResponse')}</AppLink>
            </p>
          </Pair>
        )}
        {withdrawal !== null && (
          <Pair name={t('receipt.withdrawal')}>
            <Withdrawal withdrawal={withdrawal} language={plan.draftingLanguage} />
          </Pair>
        )}
      </Pairs>
      <Quiet>{t('receipt.meaning')}</Quiet>
    </>
  );
}

function LeftOut({ leftOut: { writes, by } }: { readonly leftOut: NonNullable<Receipt['leftOut']> }) {
  const { t } = useTranslation('versions');
  if (writes === 0) return t('receipt.nothingLeftOut');
  return t('receipt.leftOutBy', { count: writes, names: by.map(({ name }) => name ?? t('list.nobody')) });
}

interface WithdrawalProps {
  readonly withdrawal: NonNullable<Receipt['version']['withdrawal']>;
  readonly language: Language;
}

function Withdrawal({ withdrawal, language }: WithdrawalProps) {
  const { t } = useTranslation('versions');
  return (
    <>
      <p>{t('receipt.withdrawnBy', { at: withdrawal.at, name: withdrawal.by?.name ?? t('list.nobody') })}</p>
      {withdrawal.reason !== '' && <Reason words={withdrawal.reason} language={language} />}
    </>
  );
}

/** What can be done is not on paper. */
const Screened = styled('div')({ marginBlockStart: '1rem', '@media print': { display: 'none' } });
