import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { describedBy } from '../../shared/form/field.ts';
import { FieldFrame } from '../../shared/form/FieldFrame.tsx';
import { Buttons, Fields } from '../../shared/form/Form.tsx';
import { Pick } from '../../shared/form/Pick.tsx';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { FootNotice } from '../../shared/layout/FootNotice.tsx';
import { NavDrawer } from '../../shared/plan/frame/NavDrawer.tsx';
import { Shown } from './Shown.tsx';

/** What is found by typing, and what lies over the page once it is opened. */
export function KitOver() {
  return (
    <>
      <Found />
      <Drawer />
      <Over />
    </>
  );
}

/** Nothing chosen, something chosen, nothing that may stay so, and what is missing made as it is typed. */
function Found() {
  const { t } = useTranslation(['plan', 'setup']);
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const screens = (['plan', 'read', 'history', 'import'] as const).map((value) => ({
    value,
    label: t(`plan:nav.${value}`),
  }));
  const options = [...screens, ...added.map((label) => ({ value: label, label }))];
  const add = (words: string) => {
    setAdded([...added, words]);
    setChosen(words);
  };
  const fields = [
    { id: 'pick-empty', label: t('plan:nav.plan'), value: chosen },
    { id: 'pick-chosen', label: t('plan:nav.read'), value: chosen ?? 'history' },
    { id: 'pick-wrong', label: t('plan:nav.history'), value: null, problem: t('setup:problems.name.en.required') },
    { id: 'pick-adds', label: t('plan:nav.import'), value: chosen, onAdd: add },
    { id: 'pick-adds-to', label: t('plan:nav.overview'), value: chosen, onAdd: add, addTo: screens.slice(0, 2) },
  ];
  return (
    <Shown name="Pick">
      <Fields>
        {fields.map(({ id, label, value, problem, onAdd, addTo }) => (
          <FieldFrame key={id} {...{ id, label, problem }} hint={undefined} optional={undefined}>
            <Pick
              id={id}
              aria-describedby={describedBy(id, { problem })}
              isWrong={problem !== undefined}
              options={options}
              value={value}
              emptyLabel={t('plan:who.nobody')}
              onPick={setChosen}
              {...{ onAdd, addTo }}
            />
          </FieldFrame>
        ))}
      </Fields>
    </Shown>
  );
}

function Drawer() {
  const { t } = useTranslation('plan');
  return (
    <Shown name="NavDrawer">
      <NavDrawer label={t('nav.label')} here={t('nav.plan')}>
        <ul>
          <li>
            <AppLink to="/kit" aria-current="page">
              {t('nav.plan')}
            </AppLink>
          </li>
          <li>
            <AppLink to="/kit">{t('nav.read')}</AppLink>
          </li>
        </ul>
      </NavDrawer>
    </Shown>
  );
}

function Over() {
  const { t } = useTranslation(['common', 'plan']);
  const [isOpen, setOpen] = useState<'question' | 'notice' | null>(null);
  const close = () => setOpen(null);
  return (
    <Shown name="Confirm, FootNotice">
      <Buttons>
        <Button onClick={() => setOpen('question')}>{t('plan:action.remove')}</Button>
        <Button onClick={() => setOpen('notice')}>{t('plan:saving.notice')}</Button>
      </Buttons>
      <Confirm
        open={isOpen === 'question'}
        title={t('plan:action.remove')}
        confirm={t('common:buttons.remove')}
        danger
        onConfirm={close}
        onCancel={close}
      >
        {t('common:offline.body')}
      </Confirm>
      {isOpen === 'notice' && (
        <FootNotice label={t('plan:saving.notice')}>
          <span>{t('plan:saving.undone')}</span>
          <Button size="small" variant="contained" onClick={close}>
            {t('common:buttons.undo')}
          </Button>
        </FootNotice>
      )}
    </Shown>
  );
}
