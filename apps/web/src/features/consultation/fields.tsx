import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { languages, otherLanguage, type Language } from '@cynllun/domain/text/language';
import { translationState, type Text } from '@cynllun/domain/text/text';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { DateField } from '../../shared/form/DateField.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField, type Option } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { onePress } from '../../shared/form/onePress.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { FieldBlock } from '../../shared/writing/fields/FieldBlock.tsx';
import { useReadValue } from '../../shared/writing/fields/useReadValue.ts';
import { useProblem, useWritingField } from '../../shared/writing/fields/useWritingField.ts';
import { Lines } from '../../shared/writing/fields/Words.tsx';
import { minuteOf, timeOf } from './times.ts';

interface FieldOf {
  readonly entity: string;
  readonly of: string;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
}

interface BothProps extends FieldOf {
  readonly text: Text;
  readonly rows?: number;
}

/** A public text in both languages, side by side where there is room. */
export function Both({ entity, of, field, label, hint, text, rows = 1 }: BothProps) {
  const { id } = useWritingField(entity, of, field, label);
  return (
    <FieldBlock id={id}>
      <Pair>
        {languages.map((language) => (
          <In
            key={language}
            {...{ entity, of, field, label, text, rows, language }}
            {...(hint !== undefined && { hint })}
          />
        ))}
      </Pair>
      <OutOfDate entity={entity} of={of} field={field} label={label} text={text} />
    </FieldBlock>
  );
}

function In({ entity, of, field, label, hint, text, rows = 1, language }: BothProps & { readonly language: Language }) {
  const { t } = useTranslation('consultation');
  const { id, description, save, leave, problem } = useWritingField(entity, of, field, label);
  const ofLanguage = useProblem(`${id}.${language}`);
  const isFirst = language === text.original;
  return (
    <Lines
      id={isFirst ? id : `${id}.${language}`}
      label={t('setUp.inLanguage', { label, language: t(language === 'en' ? 'setUp.english' : 'setUp.welsh') })}
      lang={language}
      hint={isFirst ? hint : undefined}
      problem={ofLanguage ?? (isFirst ? problem : undefined)}
      value={text[language]}
      rows={rows}
      longest={description.longest ?? 0}
      onBlur={leave}
      onWords={(words) => save({ [language]: words }, { typing: true })}
    />
  );
}

/** That a translation was made from words that have changed since, and the way to say that it is right. */
function OutOfDate({ entity, of, field, label, text }: BothProps) {
  const { t } = useTranslation('consultation');
  const { save } = useWritingField(entity, of, field, label);
  if (translationState(text) !== 'outOfDate') return null;
  const language = t(otherLanguage(text.original) === 'en' ? 'setUp.english' : 'setUp.welsh');
  return (
    <p>
      {t('setUp.outOfDate', { language })}{' '}
      <Button
        size="small"
        aria-label={t('setUp.upToDateOf', { label, language })}
        onClick={() => {
          onePress();
          save({ upToDate: true });
        }}
      >
        {t('setUp.upToDate')}
      </Button>
    </p>
  );
}

/** A day, as people write one. */
export function Day({ entity, of, field, label, value }: FieldOf & { readonly value: string | null }) {
  const { date } = useFormatter();
  const reading = useReadValue(useWritingField(entity, of, field, label), value, date);
  return (
    <FieldBlock id={reading.id}>
      <DateField {...reading} />
    </FieldBlock>
  );
}

/** A time of day, kept in minutes after midnight. */
export function Time({ entity, of, field, label, hint, value }: FieldOf & { readonly value: number | null }) {
  const { id, save, problem } = useWritingField(entity, of, field, label);
  return (
    <FieldBlock id={id}>
      <TextField
        id={id}
        type="time"
        room={8}
        label={label}
        hint={hint}
        problem={problem}
        value={timeOf(value)}
        onChange={(event) => save(minuteOf(event.target.value))}
      />
    </FieldBlock>
  );
}

/** Yes or no. */
export function Yes({ entity, of, field, label, hint, value }: FieldOf & { readonly value: boolean }) {
  const { id, save } = useWritingField(entity, of, field, label);
  return (
    <FieldBlock id={id}>
      <CheckField id={id} label={label} hint={hint} checked={value} onChange={(event) => save(event.target.checked)} />
    </FieldBlock>
  );
}

interface OneOfProps extends FieldOf {
  readonly value: string | null;
  readonly options: readonly Option[];
  /** All in sight, where they are few. */
  readonly isFew?: boolean;
}

/** One of a list. */
export function OneOf({ entity, of, field, label, hint, value, options, isFew = false }: OneOfProps) {
  const { id, save, problem } = useWritingField(entity, of, field, label);
  const control = { id, label, hint, problem, options };
  return (
    <FieldBlock id={id}>
      {isFew ? (
        <RadioField {...control} value={value} onChange={save} />
      ) : (
        <SelectField
          {...control}
          value={value ?? ''}
          onChange={(event) => save(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </FieldBlock>
  );
}

const Pair = styled('div')({
  display: 'grid',
  gap: '0.75rem 1.5rem',
  '@media (min-width: 48rem)': { gridTemplateColumns: '1fr 1fr' },
  '& > div': { minInlineSize: 0 },
});

/** Fields one below another. */
export const Fields = styled('div')({ display: 'grid', gap: '1rem', '& > *': { minInlineSize: 0 } });

/** Short fields beside one another, where there is room. */
export const Beside = styled('div')({
  display: 'grid',
  gap: '0.75rem 1.5rem',
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
});

interface GroupProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One of a list of things, with its name and the way to take it away. */
export const Thing = ({ title, aside, children }: GroupProps) => (
  <Framed role="group" aria-label={title}>
    <Head>
      <strong>{title}</strong>
      {aside}
    </Head>
    {children}
  </Framed>
);

const Framed = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem',
  padding: '0.75rem 1rem 1rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
}));

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1rem',
  alignItems: 'center',
  justifyContent: 'space-between',
});
