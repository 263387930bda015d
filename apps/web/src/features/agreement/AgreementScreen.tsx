import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { eventsOf } from '@cynllun/domain/stage/events';
import { isSealed } from '@cynllun/domain/stage/stage';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { Card, Columns } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { addressOf, preparedAt, type Preparation } from '../../shared/plan/prepare/preparation.ts';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { BeyondCard } from './BeyondCard.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { NotNow } from './CheckPrepared.tsx';

/**
 * The agreement of the final plan [S11]: which version, what the draft holds beyond it and will not be in the agreed plan, what
 * was amended, and who agreed it.
 */
export function AgreementScreen() {
  const { t } = useTranslation('agreement');
  const { pathname, search } = useLocation();
  const { viewerCan, stage } = usePlanView();
  const preparation = preparedAt(pathname, search, null) ?? draftAsItStands;
  const { version } = preparation;
  if (!viewerCan.councilRecord || isSealed(stage))
    return (
      <NotNow title={t('agreement.title')} why={t(isSealed(stage) ? 'agreement.already' : 'agreement.notYours')} />
    );
  return (
    <Screen title={t('agreement.title')} width="working" ground>
      <Columns>
        <div>
          <Card title={t('agreement.which')}>
            <WhichVersion version={version} />
          </Card>
          {version !== null && <BeyondCard version={version} />}
          <ChangesCard
            preparation={preparation}
            title={t('agreement.amendments')}
            none={<p>{version === null ? t('agreement.asDraft') : t('agreement.asVersion', { version })}</p>}
          />
        </div>
        <div>
          <AgreementForm preparation={preparation} />
        </div>
      </Columns>
    </Screen>
  );
}

const draftAsItStands: Preparation = { kind: 'agreement', version: null };

/** What was agreed stands in the address, so that amendments to one version are none of another. */
function WhichVersion({ version }: Pick<Preparation, 'version'>) {
  const { t } = useTranslation('agreement');
  const { id, versions, events } = usePlan();
  const navigate = useNavigate();
  const language = useLanguage();
  const current = currentEvents(events);
  const withdrawn = eventsOf(current, 'draftWithdrawn').map((event) => event.version);
  const sentOn = (number: number) => eventsOf(current, 'draftSubmitted').find((event) => event.version === number)?.on;
  const offered = versions.flatMap(({ number }) =>
    number === null || (withdrawn.includes(number) && number !== version) ? [] : [number],
  );
  const form = useForm({ defaultValues: { version: version === null ? '' : String(version) } });
  const choose = form.handleSubmit(({ version: chosen }) => {
    const next: Preparation = { kind: 'agreement', version: chosen === '' ? null : Number(chosen) };
    void navigate(inLanguage(language, addressOf(id, next)));
  });
  return (
    <Form onSubmit={choose} problems={[]} attempt={0} isSending={false} aria-label={t('agreement.which')}>
      <SelectField
        {...form.register('version')}
        label={t('agreement.version')}
        hint={t('agreement.versionHint')}
        emptyLabel={t('agreement.draft')}
        options={offered.toReversed().map((number) => {
          const on = sentOn(number);
          return {
            value: String(number),
            label: on === undefined ? t('version', { number }) : t('versionSent', { number, on }),
          };
        })}
      />
      <Buttons>
        <Button type="submit">{t('agreement.choose')}</Button>
      </Buttons>
    </Form>
  );
}
