import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { CalendarFeedQuery } from '../../generated/graphql.ts';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { Buttons } from '../../shared/form/Form.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { CopyButton } from '../../shared/layout/CopyButton.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';

const KeepCalendarFeed = graphql(`
  mutation KeepCalendarFeed($input: KeepCalendarFeedInput!) {
    keepCalendarFeed(input: $input) {
      __typename
      ...Problems
      ... on CalendarFeedKept {
        address
        feed {
          madeAt
        }
      }
    }
  }
`);

/** A person's own calendar: its address is made here, shown once, and ended here. */
export function CalendarScreen() {
  const { t } = useTranslation(['calendar', 'errors']);
  const { data, error, refetch } = useAsked<CalendarFeedQuery>();
  return (
    <Screen title={t('calendar:title')}>
      <p>{t('calendar:intro')}</p>
      {data?.calendarFeed ? (
        <Feed madeAt={data.calendarFeed.madeAt ?? null} />
      ) : (
        <Awaiting error={error} onTryAgain={refetch} />
      )}
    </Screen>
  );
}

function Feed({ madeAt }: { readonly madeAt: string | null }) {
  const { t } = useTranslation(['calendar', 'common']);
  /** As long as this page is open: it is not told again. */
  const [address, setAddress] = useState<string | null>(null);
  const { send, problems, attempt } = useSend(KeepCalendarFeed);
  const keep = async (isKept: boolean) => {
    const done = await send({ isKept });
    if (done === null) return;
    setAddress(done.address ?? null);
    announce(t(isKept ? 'calendar:made' : 'calendar:ended'));
  };
  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      {address !== null && (
        <>
          <TextField
            name="address"
            label={t('calendar:address')}
            hint={t('calendar:addressHint')}
            value={address}
            readOnly
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <CopyButton words={address} label={t('common:buttons.copy')} />
        </>
      )}
      {address === null && <p>{madeAt === null ? t('calendar:none') : t('calendar:madeAt', { at: madeAt })}</p>}
      {madeAt !== null && <p>{t('calendar:makeAnotherHint')}</p>}
      <Buttons>
        <Button variant={madeAt === null ? 'contained' : 'outlined'} onClick={() => void keep(true)}>
          {t(madeAt === null ? 'calendar:make' : 'calendar:makeAnother')}
        </Button>
        {madeAt !== null && (
          <Button color="error" onClick={() => void keep(false)}>
            {t('calendar:end')}
          </Button>
        )}
      </Buttons>
    </>
  );
}
