import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '@cynllun/domain/plan/entities';
import { otherLanguage } from '@cynllun/domain/text/language';
import { translationState, type Text } from '@cynllun/domain/text/text';
import { announce } from '../../../shared/layout/announcements.ts';
import { Tag } from '../../../shared/layout/Tag.tsx';
import { usePlanField } from './usePlanField.ts';

const tones = { missing: 'neutral', outOfDate: 'warning', upToDate: 'success' } as const;

/** That a text still needs its other language, or needs it again; nothing where it has it. */
export function TranslationTag({ text }: { readonly text: Text }) {
  const state = translationState(text);
  return state === 'missing' || state === 'outOfDate' ? <StateTag text={text} state={state} /> : null;
}

function StateTag({ text, state }: { readonly text: Text; readonly state: keyof typeof tones }) {
  const { t } = useTranslation('plan');
  return (
    <Line>
      <Tag tone={tones[state]}>{t(`translate.${state}.${otherLanguage(text.original)}`)}</Tag>
    </Line>
  );
}

interface TranslationStateProps {
  readonly entity: EntityName;
  /** The id of what has the text. */
  readonly of: string;
  readonly field: string;
  readonly text: Text;
}

/** Beside a translation: how it stands and, where the original has changed since, what it was made from. */
export function TranslationState({ entity, of, field, text }: TranslationStateProps) {
  const { t } = useTranslation('plan');
  const { save } = usePlanField(entity, of, field);
  const state = translationState(text);
  const confirm = () => {
    save({ upToDate: true });
    announce(t('translate.confirmed'));
  };
  return (
    <>
      {state !== 'nothingToTranslate' && <StateTag text={text} state={state} />}
      {text.madeFrom !== null && (
        <>
          <p>{t('translate.madeFrom')}</p>
          <Before lang={text.original}>{text.madeFrom}</Before>
          <Button size="small" onClick={confirm}>
            {t('translate.confirm')}
          </Button>
        </>
      )}
    </>
  );
}

const Line = styled('div')({ marginBlockStart: '0.375rem' });

const Before = styled('blockquote')(({ theme }) => ({
  margin: '0.25rem 0 0.75rem',
  padding: '0.5rem 0.75rem',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  backgroundColor: theme.vars.palette.colours.panel,
  borderInlineStart: `4px solid ${theme.vars.palette.colours.edge}`,
}));
