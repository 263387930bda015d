import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField, ChecksField } from '../../shared/form/CheckField.tsx';
import { Fields } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { Shown } from './Shown.tsx';

/** Fields with a hint, a problem, no need of an answer, and nothing that may be changed. */
export function KitFields() {
  const { t } = useTranslation(['plan', 'setup', 'common']);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [several, setSeveral] = useState<string[]>([]);
  const options = ['plan', 'read', 'history'].map((value) => ({
    value,
    label: t(`plan:nav.${value as 'plan' | 'read' | 'history'}`),
  }));
  const typing = { value: text, onChange: (event: { target: { value: string } }) => setText(event.target.value) };
  return (
    <Shown name="TextField, TextArea, SelectField, RadioField, CheckField, ChecksField">
      <Fields>
        <TextField name="hint" label={t('plan:nav.plan')} hint={t('plan:who.postHint')} {...typing} />
        <TextField
          name="problem"
          label={t('plan:nav.read')}
          problem={t('setup:problems.name.en.required')}
          {...typing}
        />
        <TextField name="optional" label={t('plan:nav.history')} optional {...typing} />
        <TextField name="read" label={t('plan:nav.import')} readOnly value="2027" />
        <TextArea name="area" label={t('plan:nav.overview')} longest={200} {...typing} />
        <SelectField
          name="select"
          label={t('plan:nav.deadlines')}
          options={options}
          value={chosen ?? ''}
          onChange={(event) => setChosen(event.target.value)}
        />
        <RadioField name="radio" label={t('plan:nav.setUp')} options={options} value={chosen} onChange={setChosen} />
        <ChecksField
          name="checks"
          label={t('plan:nav.label')}
          options={options}
          value={several}
          onChange={setSeveral}
        />
        <CheckField name="check" label={t('common:yes')} />
      </Fields>
    </Shown>
  );
}
