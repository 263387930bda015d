import { useTranslation } from 'react-i18next';
import { Card, Quiet, Rows } from '../../shared/layout/Card.tsx';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import type { Sending } from '../../shared/version/response/wholeResponse.ts';

/** Each time replies were sent: when, by whom, how many, and what proves it. */
export function SendingsCard({ sendings }: { readonly sendings: readonly Sending[] }) {
  const { t } = useTranslation('responses');
  if (sendings.length === 0) return null;
  return (
    <Card title={t('sendings.title')}>
      <Rows>
        {sendings.toReversed().map(({ id, number, on, by, hash, replies }) => (
          <li key={id}>
            <p>{t('sendings.one', { number, on, name: by?.name ?? t('nobody') })}</p>
            <p>{t('sendings.count', { count: replies.length })}</p>
            <Quiet>{t('send.fingerprint')}</Quiet>
            <Fingerprint hash={hash} />
          </li>
        ))}
      </Rows>
    </Card>
  );
}
