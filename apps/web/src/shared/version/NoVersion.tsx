import { useTranslation } from 'react-i18next';
import { AppLink } from '../layout/AppLink.tsx';
import { Awaiting, Loading } from '../layout/Awaiting.tsx';
import { Screen } from '../layout/Screen.tsx';

interface NoVersionProps {
  readonly planId: string;
  readonly number: number;
  /** The answer has come, and has no such version. */
  readonly isAnswered: boolean;
  /** Why no answer came; undefined while it may. */
  readonly error: unknown;
  readonly onTryAgain: () => unknown;
}

/** In place of a version: it is on its way, or there is none, or why it did not come. What is to come takes the focus. */
export function NoVersion({ planId, number, isAnswered, ...awaited }: NoVersionProps) {
  const { t } = useTranslation(['reading', 'errors']);
  if (!isAnswered && awaited.error === undefined) return <Loading />;
  return (
    <Screen title={t('reading:version.number', { number })}>
      {isAnswered ? (
        <>
          <p role="status">{t('reading:version.notFound')}</p>
          <p>
            <AppLink to={`/versions/${planId}`}>{t('reading:version.all')}</AppLink>
          </p>
        </>
      ) : (
        <Awaiting {...awaited} />
      )}
    </Screen>
  );
}
