import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { add, remove } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import type { Recommendation } from '@cynllun/domain/plan/plan';
import { wordsIn } from '@cynllun/domain/text/text';
import { Buttons } from '../../shared/form/Form.tsx';
import { focusField } from '../../shared/form/field.ts';
import { onePress } from '../../shared/form/onePress.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { useMay, usePlan } from '../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../shared/writing/useStore.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { DraftList, List } from './DraftList.tsx';
import { isBlank, type DraftRecommendation } from './draftRecommendations.ts';
import { PasteRecommendations } from './PasteRecommendations.tsx';
import { inOrder, positionAfter, swapped } from './recommendationOrder.ts';

/** The plan's recommendations: put in order, taken out, and more pasted in. Each is written on its own page. */
export function RecommendationsSection() {
  const { t } = useTranslation('setup');
  const { id, recommendations } = usePlan();
  const mayChange = useMay().list('recommendation', 'plan', id);
  return (
    <section aria-labelledby={path('plan', id, 'recommendations')}>
      <Typography variant="h2" id={path('plan', id, 'recommendations')} tabIndex={-1}>
        {t('recommendations.list', { count: recommendations.length })}
      </Typography>
      {recommendations.length === 0 && <p>{t('recommendations.none')}</p>}
      <List>
        {recommendations.map((recommendation, index) => (
          <li key={recommendation.id}>
            <Words recommendation={recommendation} index={index} />
            {mayChange && <Order recommendation={recommendation} index={index} />}
          </li>
        ))}
      </List>
      {mayChange && <PasteMore />}
    </section>
  );
}

interface ItemProps {
  readonly recommendation: Recommendation;
  readonly index: number;
}

function Words({ recommendation, index }: ItemProps) {
  const { t } = useTranslation('setup');
  const plan = usePlan();
  const { words, language } = wordsIn(recommendation.text, useLanguage());
  return (
    <>
      <Typography variant="h3">
        <AppLink to={`/plans/${plan.id}/recommendations/${recommendation.id}`}>
          {t('recommendations.one', { number: index + 1 })}
        </AppLink>
      </Typography>
      <Said lang={language}>{words}</Said>
    </>
  );
}

function Order({ recommendation: { id }, index }: ItemProps) {
  const { t } = useTranslation('setup');
  const plan = usePlan();
  const { recommendations } = plan;
  const edit = useEdit();
  const number = index + 1;
  const about = (command: string) => `${command}: ${t('recommendations.one', { number })}`;
  const move = (to: number) => {
    edit(inOrder(swapped(recommendations, index, to)));
    announce(t('recommendations.moved', { number: to + 1 }));
    const way = document.getElementById(`${id}-${to < index ? 'up' : 'down'}`);
    requestAnimationFrame(() => (way?.isConnected ? way : document.getElementById(`${id}-remove`))?.focus());
  };
  const takeOut = () => {
    onePress();
    edit(remove('recommendation', id), { undo: t('recommendations.removed', { number }) });
    focusField(path('plan', plan.id, 'recommendations'));
  };
  return (
    <Buttons>
      {index > 0 && (
        <Button
          size="small"
          id={`${id}-up`}
          aria-label={about(t('recommendations.moveUp'))}
          onClick={() => move(index - 1)}
        >
          {t('recommendations.moveUp')}
        </Button>
      )}
      {index < recommendations.length - 1 && (
        <Button
          size="small"
          id={`${id}-down`}
          aria-label={about(t('recommendations.moveDown'))}
          onClick={() => move(index + 1)}
        >
          {t('recommendations.moveDown')}
        </Button>
      )}
      <Button
        size="small"
        variant="text"
        id={`${id}-remove`}
        aria-label={about(t('recommendations.remove'))}
        onClick={takeOut}
      >
        {t('recommendations.remove')}
      </Button>
    </Buttons>
  );
}

/** A pasted list is split and checked here, and goes into the plan when the person says so. */
function PasteMore() {
  const { t } = useTranslation('setup');
  const { id, recommendations, draftingLanguage } = usePlan();
  const edit = useEdit();
  const [drafts, setDrafts] = useState<readonly DraftRecommendation[]>([]);
  const addToPlan = () => {
    onePress();
    const written = drafts.filter((draft) => !isBlank(draft));
    const first = positionAfter(recommendations);
    edit(
      written.map((draft, index) =>
        add('recommendation', draft.id, id, {
          position: first + index,
          text: { en: draft.en, cy: draft.cy, original: draftingLanguage },
        }),
      ),
      { undo: t('recommendations.added', { count: written.length }) },
    );
    setDrafts([]);
    announce(t('recommendations.added', { count: written.length }));
    focusField(path('plan', id, 'recommendations'));
  };
  return (
    <More>
      <PasteRecommendations language={draftingLanguage} onSplit={(split) => setDrafts([...drafts, ...split])} />
      {drafts.length > 0 && (
        <>
          <DraftList language={draftingLanguage} list={drafts} onList={setDrafts} />
          <Buttons>
            <Button variant="contained" onClick={addToPlan}>
              {t('recommendations.addPasted')}
            </Button>
          </Buttons>
        </>
      )}
    </More>
  );
}

const Said = styled('p')({ margin: 0, marginBlock: '0.5rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' });
const More = styled('div')({ display: 'grid', gap: '1.25rem', marginBlockStart: '1.5rem' });
