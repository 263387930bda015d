import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Buttons } from '../../form/Form.tsx';
import { ButtonLink } from '../../layout/AppLink.tsx';
import { Confirm } from '../../layout/Confirm.tsx';
import { Dots } from '../../layout/icons.tsx';
import { MenuButton } from '../../layout/MenuButton.tsx';
import { withoutLanguage } from '../../words/language.ts';
import { usePlanId } from '../source/usePlan.ts';
import { PreparedLine } from './PreparedLine.tsx';
import { addressOf, isCheckedAt, type Preparation } from './preparation.ts';
import { useChanges } from './useChanges.ts';
import { useEndPreparation } from './useEndPreparation.ts';
import { usePreparedName } from './usePreparedName.ts';

/** What is being prepared, how much of it there is, and what can be done with it: below the heading of every screen that shows it. */
export function PreparingBar({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  const name = usePreparedName();
  const { count } = useChanges();
  const end = useEndPreparation(preparation);
  const [isAsking, setAsking] = useState(false);
  const address = useLocation().pathname;
  const isStart = withoutLanguage(address) === `/plans/${planId}`;
  return (
    <PreparedLine aria-label={t('preparing.label')}>
      <span>
        <strong>{name(preparation)}</strong> {t('preparing.changes', { count })}
        {isStart && <div>{t(preparation.kind === 'correction' ? 'preparing.startWording' : 'preparing.start')}</div>}
      </span>
      <Buttons>
        {isCheckedAt(address) ? (
          <ButtonLink size="small" to={`/plans/${planId}`} onClick={end.goOn}>
            {t('preparing.write')}
          </ButtonLink>
        ) : (
          <ButtonLink size="small" variant="contained" to={addressOf(planId, preparation)}>
            {t('preparing.check')}
          </ButtonLink>
        )}
        <MenuButton
          size="small"
          aria-label={t('preparing.more')}
          choices={[
            { key: 'aside', words: t('preparing.putAside'), onChoose: end.putAside },
            {
              key: 'discard',
              words: t('preparing.discard'),
              danger: true,
              onChoose: () => (count === 0 ? end.discard() : setAsking(true)),
            },
          ]}
        >
          <Dots />
        </MenuButton>
      </Buttons>
      <Confirm
        open={isAsking}
        title={t('preparing.discardTitle')}
        confirm={t('preparing.discard')}
        danger
        onConfirm={end.discard}
        onCancel={() => setAsking(false)}
      >
        <p>{t('preparing.discardBody', { count })}</p>
      </Confirm>
    </PreparedLine>
  );
}
