import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { Buttons, Fields } from '../../shared/form/Form.tsx';
import { focusField } from '../../shared/form/field.ts';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { splitPasted, type DraftRecommendation, type Pasted, type Split } from './draftRecommendations.ts';

interface PasteProps {
  /** The language the plan is drafted in. */
  readonly language: Language;
  readonly onSplit: (recommendations: readonly DraftRecommendation[]) => void;
}

const nothing: Pasted = { original: '', translation: '' };

/** Where a list from the report is pasted, and split. What was pasted stays until it has been split. */
export function PasteRecommendations({ language, onSplit }: PasteProps) {
  const { t } = useTranslation('setup');
  const [pasted, setPasted] = useState(nothing);
  const [isRefused, setIsRefused] = useState(false);
  const [lengths, setLengths] = useState<Pick<Split, 'originals' | 'translations'> | null>(null);
  const other = otherLanguage(language);
  const split = () => {
    const { recommendations, ...counts } = splitPasted(pasted, language);
    setIsRefused(recommendations.length === 0);
    if (recommendations.length === 0) return focusField('paste');
    onSplit(recommendations);
    setPasted(nothing);
    setLengths(counts);
    announce(t('recommendations.splitDone', { count: recommendations.length }));
  };
  return (
    <Fields>
      <TextArea
        id="paste"
        rows={5}
        optional
        label={t('recommendations.paste')}
        hint={t('recommendations.pasteHint')}
        problem={isRefused ? t('recommendations.nothing') : undefined}
        value={pasted.original}
        onChange={(event) => setPasted({ ...pasted, original: event.target.value })}
      />
      <TextArea
        id="paste-other"
        rows={3}
        optional
        label={t(`recommendations.pasteOther.${other}`)}
        hint={t('recommendations.pasteOtherHint')}
        value={pasted.translation}
        onChange={(event) => setPasted({ ...pasted, translation: event.target.value })}
      />
      <Buttons>
        <Button onClick={split}>{t('recommendations.split')}</Button>
      </Buttons>
      {lengths !== null && isUnequal(lengths) && (
        <Alert severity="warning" role="status">
          <p>{t('recommendations.unequal', { count: lengths.originals, other: lengths.translations })}</p>
        </Alert>
      )}
    </Fields>
  );
}

const isUnequal = ({ originals, translations }: Pick<Split, 'originals' | 'translations'>): boolean =>
  translations > 0 && originals !== translations;
