import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { Language } from '@cynllun/domain/text/language';
import { isBlank } from '@cynllun/domain/text/text';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Reason } from '../../shared/words/Reason.tsx';
import type { Sent } from '../../shared/version/sentVersion.ts';

interface WhatItIsProps {
  readonly planId: string;
  readonly version: Sent;
  /** The language the plan is drafted in. */
  readonly language: Language;
}

/** Of a version that was agreed, or changed what was agreed: who agreed it, why it was changed, and what that changed. */
export function WhatItIs({ planId, version: { number, agreement, change, frozenBy }, language }: WhatItIsProps) {
  const { t } = useTranslation(['versions', 'fields']);
  if (agreement !== null)
    return (
      <Alert severity="success">
        <p>{t('versions:read.agreed', { on: agreement.on, minute: agreement.minuteReference })}</p>
        {agreement.body !== null && (
          <p>
            {t('versions:read.by')}: {t(`fields:agreeingBody.${agreement.body}`)}
            {!isBlank(agreement.agreedBy) && (
              <>
                , <span lang={language}>{agreement.agreedBy}</span>
              </>
            )}
          </p>
        )}
        {agreement.callInUntil !== null && <p>{t('versions:read.callIn', { on: agreement.callInUntil })}</p>}
      </Alert>
    );
  if (isBlank(change.reason)) return null;
  return (
    <Alert severity="info">
      <p>{t('versions:read.why')}:</p>
      <Reason words={change.reason} language={language} />
      {!isBlank(change.agreedBy) && (
        <p>
          {t('versions:read.approvedBy')}: <span lang={language}>{change.agreedBy}</span>
        </p>
      )}
      {!isBlank(change.minuteReference) && (
        <p>
          {t('versions:read.minute')}: <span lang={language}>{change.minuteReference}</span>
        </p>
      )}
      <p>
        <AppLink to={`/versions/${planId}/compare?from=${number - 1}&to=${number}`}>
          {t(frozenBy === 'wordingCorrected' ? 'versions:read.whatCorrected' : 'versions:read.whatChanged')}
        </AppLink>
      </p>
    </Alert>
  );
}
