import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Quiet } from '../../shared/layout/Card.tsx';
import { late } from '../../shared/layout/late.tsx';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { PointCard } from './PointCard.tsx';
import { useAddPoint } from './useAddPoint.ts';
import { numberOf, useText, type PartOfText } from './useAdvice.ts';

/** Fetched when it is asked for. */
const anchorForm = late(async () => (await import('./AnchorForm.tsx')).AnchorForm);

interface PointsListProps {
  readonly part: PartOfText;
  readonly chapter: Chapter | null;
}

/** The points of one part, and the way to add one by choosing a field and a sentence. */
export function PointsList({ part, chapter }: PointsListProps) {
  const { t } = useTranslation('advising');
  const text = useText();
  const addPoint = useAddPoint();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section aria-labelledby="points">
      <Head>
        <h3 id="points" tabIndex={-1}>
          {t('points.title')} <Count>{part.points.length}</Count>
        </h3>
        {!isChoosing && (
          <Button {...anchorForm.asked} onClick={() => setChoosing(true)}>
            {t('points.add')}
          </Button>
        )}
      </Head>
      <Quiet>{t('points.hint')}</Quiet>
      {isChoosing && (
        <anchorForm.Part
          part={part}
          chapter={chapter}
          onCancel={() => setChoosing(false)}
          onChosen={(anchor) => {
            setChoosing(false);
            addPoint(part, anchor);
          }}
        />
      )}
      {part.points.length === 0 ? (
        !isChoosing && <p>{t('points.none')}</p>
      ) : (
        <List>
          {part.points.map((point) => (
            <li key={point.id}>
              <PointCard point={point} number={numberOf(text, point.id)} />
            </li>
          ))}
        </List>
      )}
    </section>
  );
}

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1rem',
  alignItems: 'center',
  justifyContent: 'space-between',
  '& > h3': { margin: 0 },
});

const Count = styled('span')(({ theme }) => ({
  color: theme.vars.palette.colours.quiet,
  fontWeight: 400,
  fontVariantNumeric: 'tabular-nums',
}));

const List = styled('ol')({
  display: 'grid',
  gap: '0.75rem',
  margin: 0,
  marginBlockStart: '0.75rem',
  padding: 0,
  listStyle: 'none',
});
