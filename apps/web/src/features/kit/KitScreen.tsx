import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting, Loading } from '../../shared/layout/Awaiting.tsx';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { Face } from '../../shared/layout/Face.tsx';
import { Dots } from '../../shared/layout/icons.tsx';
import { MenuButton } from '../../shared/layout/MenuButton.tsx';
import { SaveStatus, type SaveState } from '../../shared/layout/SaveStatus.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { KitColours } from './KitColours.tsx';
import { KitFields } from './KitFields.tsx';
import { KitForms } from './KitForms.tsx';
import { KitLayout } from './KitLayout.tsx';
import { Shown } from './Shown.tsx';

/**
 * Every component of the kit in each of its states, to build a screen from. Names are those of the code; all other words
 * are the product's own, so that they can be seen in both languages.
 */
export function KitScreen() {
  const { t } = useTranslation(['plan', 'common', 'home']);
  return (
    <Screen
      title="Kit"
      facts={<span>{t('home:review.stage')}</span>}
      aside={<Button variant="contained">{t('common:buttons.save')}</Button>}
      width="working"
    >
      <KitColours />
      <Type />
      <Press />
      <State />
      <KitFields />
      <KitForms />
      <KitLayout />
      <Tables />
      <Over />
      <Waiting />
    </Screen>
  );
}

function Type() {
  const { t } = useTranslation('home');
  return (
    <Shown name="Typography">
      <Typography variant="h2" component="p">
        h2: {t('title')}
      </Typography>
      <Typography variant="h3" component="p">
        h3: {t('title')}
      </Typography>
      <Typography>body1: {t('title')}</Typography>
      <Typography variant="body2">body2: {t('title')}</Typography>
    </Shown>
  );
}

function Press() {
  const { t } = useTranslation(['common', 'plan']);
  const choices = [
    { key: 'up', words: t('plan:order.up'), onChoose: () => announce(t('plan:order.up')) },
    { key: 'remove', words: t('plan:action.remove'), danger: true, onChoose: () => announce(t('plan:action.remove')) },
  ];
  return (
    <Shown name="Button, ButtonLink, AppLink, MenuButton">
      <Buttons>
        <Button variant="contained">{t('common:buttons.save')}</Button>
        <Button>{t('common:buttons.cancel')}</Button>
        <Button variant="text">{t('common:buttons.close')}</Button>
        <Button size="small">{t('common:buttons.undo')}</Button>
        <ButtonLink to="/kit">{t('plan:nav.plan')}</ButtonLink>
        <AppLink to="/kit">{t('plan:nav.read')}</AppLink>
        <MenuButton size="small" aria-label={t('plan:order.more', { name: t('plan:nav.plan') })} choices={choices}>
          <Dots />
        </MenuButton>
      </Buttons>
    </Shown>
  );
}

const tones = ['neutral', 'ahead', 'info', 'success', 'warning', 'error'] as const;
const severities = ['info', 'success', 'warning', 'error'] as const;
const saveStates: readonly SaveState[] = ['saved', 'saving', 'notSaved', 'notSavedReconnecting'];

function State() {
  const { t } = useTranslation(['common', 'dates']);
  return (
    <>
      <Shown name="Tag">
        <Buttons>
          {tones.map((tone) => (
            <Tag key={tone} tone={tone}>
              {t('dates:due', { when: 10 })}
            </Tag>
          ))}
        </Buttons>
      </Shown>
      <Shown name="Alert">
        {severities.map((severity) => (
          <Alert key={severity} severity={severity}>
            <p>{t('common:offline.body')}</p>
            <Button size="small">{t('common:buttons.tryAgain')}</Button>
          </Alert>
        ))}
      </Shown>
      <Shown name="SaveStatus, Face">
        <Buttons>
          {saveStates.map((state) => (
            <SaveStatus key={state} state={state} />
          ))}
          <Face name="Mari Tudur" />
          <Face name="Geraint Pugh" other />
        </Buttons>
      </Shown>
    </>
  );
}

interface Row {
  readonly year: string;
  readonly amount: number;
}

function Tables() {
  const { t } = useTranslation(['panels', 'plan']);
  const columns: readonly Column<Row>[] = [
    { key: 'year', heading: t('panels:totals.year'), cell: ({ year }) => year, namesRow: true },
    { key: 'amount', heading: t('panels:totals.total'), cell: ({ amount }) => amount, figures: true },
  ];
  const rows = [
    { year: '2027/28', amount: 86_400 },
    { year: '2028/29', amount: 6_500 },
  ];
  return (
    <>
      <Shown name="DataTable">
        <DataTable caption={t('panels:totals.title')} columns={columns} rows={rows} rowKey={({ year }) => year} />
      </Shown>
      <Shown name="Breadcrumbs, Details">
        <Breadcrumbs aria-label={t('plan:nav.which')}>
          <span>{t('plan:nav.overview')}</span>
          <AppLink to="/kit">{t('plan:nav.plan')}</AppLink>
        </Breadcrumbs>
        <Details summary={t('panels:completeness.title')}>{t('panels:completeness.nothing')}</Details>
      </Shown>
    </>
  );
}

function Over() {
  const { t } = useTranslation(['common', 'plan']);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Shown name="Confirm">
      <Button onClick={() => setOpen(true)}>{t('plan:action.remove')}</Button>
      <Confirm
        open={isOpen}
        title={t('plan:action.remove')}
        confirm={t('common:buttons.remove')}
        danger
        onConfirm={close}
        onCancel={close}
      >
        {t('common:offline.body')}
      </Confirm>
    </Shown>
  );
}

function Waiting() {
  return (
    <Shown name="Loading, Awaiting">
      <Loading />
      <Awaiting error={new Error('Nothing came')} onTryAgain={() => undefined} />
    </Shown>
  );
}
