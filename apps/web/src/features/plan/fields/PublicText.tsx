import { memo, type ComponentProps } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '@cynllun/domain/plan/entities';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { inOneLine } from '@cynllun/domain/text/line-ends';
import type { Entry } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/text/text';
import { useDraftingLanguage } from '../../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { FieldMarks } from './FieldMarks.tsx';
import { ProseLines } from '../../../shared/writing/fields/ProseLines.tsx';
import { TranslationState, TranslationTag } from './TranslationState.tsx';
import { useProblem } from '../../../shared/writing/fields/useWritingField.ts';
import { usePlanField, type PlanFieldProps } from './usePlanField.ts';
import { useTranslating } from './useTranslating.ts';
import { Lines } from '../../../shared/writing/fields/Words.tsx';

interface PublicTextProps<N extends EntityName> extends PlanFieldProps<N, Text> {
  readonly rows?: number;
}

/** A text for the public: in the language it was written in, or, while translating, in both, side by side. */
export function PublicText<N extends EntityName>({ of, field, ...props }: PublicTextProps<N>) {
  return <AnyText {...props} of={of.id} field={field} text={textOf(of, field)} />;
}

interface AnyTextProps extends Omit<PublicTextProps<EntityName>, 'of' | 'field'> {
  readonly of: string;
  readonly field: string;
  readonly text: Text;
}

/** A text of any field. Drawn again when its own words change, not at each letter elsewhere. */
export const AnyText = memo(function AnyText(props: AnyTextProps) {
  const { entity, of, field, text } = props;
  const { id } = usePlanField(entity, of, field);
  const draftingLanguage = useDraftingLanguage();
  const { translating } = useTranslating();
  if (!translating)
    return (
      <FieldMarks id={id}>
        <WordsIn {...props} language={text.original} />
        <TranslationTag text={text} />
      </FieldMarks>
    );
  return (
    <FieldMarks id={id}>
      <Pair>
        {[draftingLanguage, otherLanguage(draftingLanguage)].map((language) => (
          <div key={language}>
            <WordsIn {...props} language={language} />
            {language !== text.original && <TranslationState entity={entity} of={of} field={field} text={text} />}
          </div>
        ))}
      </Pair>
    </FieldMarks>
  );
});

const textOf = <N extends EntityName>(of: Entry<N>, field: string): Text => of[field as keyof Entry<N>] as Text;

interface WordsInProps extends AnyTextProps {
  readonly language: Language;
}

function WordsIn({ entity, of, field, hint, rows, text, language, label }: WordsInProps) {
  const { id, description, save, leave, marksId, ...own } = usePlanField(entity, of, field, label);
  const isOriginal = language === text.original;
  const control = {
    id: isOriginal ? id : `${id}.${language}`,
    hint: isOriginal ? hint : undefined,
    label: useLabel(own.label, language),
    problem: useProblem(`${id}.${language}`),
    value: text[language],
    lang: language,
    'aria-describedby': isOriginal ? marksId : undefined,
    onBlur: leave,
    onWords: (words: string) => save({ [language]: words }, { typing: true }),
  };
  const { prose, multiline, longest = 0 } = description;
  if (prose) return <ProseLines {...control} proseKey={`${id}.${language}`} rows={rows} longest={longest} />;
  return multiline ? <Lines {...control} rows={rows} longest={longest} /> : <OneLine {...control} />;
}

/** A title is one line that is shown whole, however long: a translator has to see all of it. */
function OneLine({ onWords, value, ...props }: ComponentProps<typeof Lines>) {
  return (
    <Lines
      {...props}
      value={inOneLine(value)}
      rows={1}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onWords={(words) => onWords(inOneLine(words))}
    />
  );
}

/** Says the language wherever it is not the one the screen is in. */
function useLabel(label: string, language: Language): string {
  const { t } = useTranslation('plan');
  const { translating } = useTranslating();
  const screenLanguage = useLanguage();
  if (!translating && language === screenLanguage) return label;
  return t('translate.inLanguage', { label, language: t(`translate.${language}`) });
}

const Pair = styled('div')({
  display: 'grid',
  gap: '1rem 1.5rem',
  '@media (min-width: 48rem)': { gridTemplateColumns: '1fr 1fr' },
  '& > div': { minInlineSize: 0 },
});
