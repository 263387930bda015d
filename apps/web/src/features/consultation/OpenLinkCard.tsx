import { useTranslation } from 'react-i18next';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card } from '../../shared/layout/Card.tsx';
import { CopyButton } from '../../shared/layout/CopyButton.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { useOpenLink } from './openLink.ts';
import { useConsultation, usePlaces, useStanding } from './useConsultation.ts';

/** The link for anyone, with its short code: to pass on, and for posters. */
export function OpenLinkCard() {
  const { t } = useTranslation('consultation');
  const { id } = useConsultation();
  const { state, reportPublished } = useStanding();
  const { setUp } = usePlaces();
  const { link, error } = useOpenLink(id);
  const isOpened = state === 'open' || state === 'closed';
  const answers = !reportPublished ? 'openLink.notPublic' : isOpened ? 'openLink.answers' : 'openLink.notOpen';
  return (
    <Card title={t('openLink.title')}>
      {link === undefined ? (
        <Awaiting error={error} onTryAgain={() => location.reload()} />
      ) : (
        <>
          <p>{t(answers)}</p>
          <p>
            <strong>{link.address}</strong>
          </p>
          <p>{t('openLink.code', { place: link.typedAt, code: link.code })}</p>
          <Buttons>
            <CopyButton words={link.address} label={t('openLink.copyLink')} />
            <CopyButton words={link.code} label={t('openLink.copyCode')} />
            <AppLink to={`${setUp}/poster`}>{t('openLink.poster')}</AppLink>
          </Buttons>
        </>
      )}
    </Card>
  );
}
