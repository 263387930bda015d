import { useTranslation } from 'react-i18next';
import { textEncodings, type EncodingTaken, type TextEncoding } from '@cynllun/domain/import/text-encoding';
import { Fields } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

interface EncodingChoiceProps {
  readonly taken: EncodingTaken;
  readonly onEncoding: (encoding: TextEncoding | null) => void;
}

/** How the letters of a CSV file were read, which words of it look garbled, and the way to read it otherwise. */
export function EncodingChoice({ taken: { encoding, inDoubt }, onEncoding }: EncodingChoiceProps) {
  const { t } = useTranslation('import');
  return (
    <>
      {inDoubt.length > 0 && (
        <LateAlert severity="warning" role="status">
          <p>{t('encoding.inDoubt')}</p>
          <ul>
            {inDoubt.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </LateAlert>
      )}
      <Fields sx={{ marginBlockStart: '1.5rem' }}>
        <SelectField
          name="encoding"
          label={t('encoding.label')}
          hint={t('encoding.hint')}
          emptyLabel={t('encoding.likeliest')}
          options={textEncodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
          value={encoding}
          onChange={({ currentTarget: { value } }) => onEncoding(textEncodings.find((one) => one === value) ?? null)}
        />
      </Fields>
    </>
  );
}
