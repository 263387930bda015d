import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { entities } from '@cynllun/domain/plan/entities';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { Buttons, Fields } from '../../shared/form/Form.tsx';
import { focusField } from '../../shared/form/field.ts';
import { onePress } from '../../shared/form/onePress.ts';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { changed, joined, without, type DraftRecommendation } from './draftRecommendations.ts';

/** The field of the one at a place, in a language: problems are told by it. */
export const draftName = (index: number, language: Language) => `recommendations.${index}.${language}` as const;

/** The most that one recommendation may say, in characters. */
const LONGEST = entities.recommendation.fields.text.longest;

interface DraftListProps {
  readonly language: Language;
  readonly list: readonly DraftRecommendation[];
  readonly onList: (list: readonly DraftRecommendation[]) => void;
}

/** What was split, to be checked: every word can be mended before anything is saved. */
export function DraftList({ list, ...given }: DraftListProps) {
  return (
    <List>
      {list.map((recommendation, index) => (
        <li key={recommendation.id}>
          <DraftItem list={list} recommendation={recommendation} index={index} {...given} />
        </li>
      ))}
    </List>
  );
}

interface DraftItemProps extends DraftListProps {
  readonly recommendation: DraftRecommendation;
  readonly index: number;
}

function DraftItem({ language, list, recommendation, index, onList }: DraftItemProps) {
  const { t } = useTranslation('setup');
  const { id } = recommendation;
  const number = index + 1;
  const other = otherLanguage(language);
  const about = (command: string) => `${command}: ${t('recommendations.one', { number })}`;
  const join = () => {
    onePress();
    onList(joined(list, id));
    announce(t('recommendations.joined', { number }));
    focusField(draftName(index - 1, language));
  };
  const remove = () => {
    onePress();
    onList(without(list, id));
    announce(t('recommendations.removed', { number }));
    focusField(index === 0 ? 'paste' : draftName(index - 1, language));
  };
  return (
    <Fields>
      <TextArea
        name={draftName(index, language)}
        lang={language}
        longest={LONGEST}
        label={t(`recommendations.oneIn.${language}`, { number })}
        value={recommendation[language]}
        onChange={(event) => onList(changed(list, id, language, event.target.value))}
      />
      <TextArea
        name={draftName(index, other)}
        lang={other}
        longest={LONGEST}
        optional
        rows={2}
        label={t(`recommendations.oneIn.${other}`, { number })}
        value={recommendation[other]}
        onChange={(event) => onList(changed(list, id, other, event.target.value))}
      />
      <Buttons>
        <Button size="small" variant="text" aria-label={about(t('recommendations.remove'))} onClick={remove}>
          {t('recommendations.remove')}
        </Button>
        {index > 0 && (
          <Button size="small" variant="text" aria-label={about(t('recommendations.join'))} onClick={join}>
            {t('recommendations.join')}
          </Button>
        )}
      </Buttons>
    </Fields>
  );
}

export const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: '1.25rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    padding: '1rem 1.25rem',
    backgroundColor: theme.vars.palette.colours.panel,
    border: `1px solid ${theme.vars.palette.colours.line}`,
    borderRadius: 4,
  },
}));
