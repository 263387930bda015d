import { useEffect, useMemo, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Passage } from '@cynllun/domain/text/passages';
import { Buttons } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import type { Anchor } from './anchors.ts';
import { fieldsToChoose, type Choosable } from './fieldsToChoose.ts';
import type { PartOfText } from './useAdvice.ts';
import { useWhere } from './useWhere.ts';

interface AnchorFormProps {
  readonly part: PartOfText;
  readonly chapter: Chapter | null;
  readonly onChosen: (anchor: Anchor) => void;
  readonly onCancel: () => void;
}

/** Chooses what a point is about without a pointer: a field, and of its words a sentence. */
export function AnchorForm({ part, chapter, onChosen, onCancel }: AnchorFormProps) {
  const { t } = useTranslation(['advising', 'common']);
  const plan = usePlan();
  const language = useLanguage();
  const where = useWhere();
  const choices = useMemo(() => fieldsToChoose(plan, chapter, language), [plan, chapter, language]);
  const [chosen, setChosen] = useState('');
  const [passage, setPassage] = useState('');
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choice = choices[Number(chosen)];
  const nothingChosen = chosen === '' || choice === undefined;
  const name = ({ anchor }: Choosable) =>
    anchor.entity === 'recommendation' && anchor.field === ''
      ? t('advising:choose.whole', {
          reference: String(plan.recommendations.findIndex(({ id }) => id === anchor.entityId) + 1),
        })
      : where(anchor);
  const add = () => {
    setMissing(nothingChosen);
    if (nothingChosen) return;
    onChosen({ ...choice.anchor, ...quoted(choice.sentences[Number(passage)], passage) });
  };
  return (
    <Box role="group" aria-labelledby="choose-anchor">
      <h4 id="choose-anchor" ref={heading} tabIndex={-1}>
        {t('advising:choose.title')}
      </h4>
      <SelectField
        id={`anchor-${part.recommendationId ?? 'plan'}`}
        label={t('advising:choose.field')}
        problem={isMissing ? t('advising:choose.nothing') : undefined}
        options={choices.map((one, index) => ({ value: String(index), label: name(one) }))}
        value={chosen}
        onChange={({ target }) => {
          setChosen(target.value);
          setPassage('');
          setMissing(false);
        }}
      />
      {choice !== undefined && choice.sentences.length > 0 && (
        <Passages lang={choice.language === language ? undefined : choice.language}>
          <RadioField
            id="anchor-passage"
            label={t('advising:choose.passage')}
            options={[
              { value: '', label: t('advising:choose.wholeField') },
              ...choice.sentences.map(({ words }, index) => ({ value: String(index), label: words })),
            ]}
            value={passage}
            onChange={setPassage}
          />
        </Passages>
      )}
      <Buttons>
        <Button variant="contained" onClick={add}>
          {t('advising:choose.save')}
        </Button>
        <Button onClick={onCancel}>{t('common:buttons.cancel')}</Button>
      </Buttons>
    </Box>
  );
}

const quoted = (sentence: Passage | undefined, chosen: string): Pick<Anchor, 'quote' | 'start'> =>
  sentence === undefined || chosen === ''
    ? { quote: '', start: null }
    : { quote: sentence.words, start: sentence.start };

const Box = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem',
  marginBlock: '0.75rem',
  padding: '1rem',
  backgroundColor: theme.vars.palette.colours.panel,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 8,
  '& > h4': { margin: 0 },
}));

const Passages = styled('div')({ maxBlockSize: '18rem', overflowY: 'auto' });
