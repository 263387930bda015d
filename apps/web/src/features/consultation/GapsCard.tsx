import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { OpeningGap, OpeningWeight } from '@cynllun/domain/consultation/opening';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { Mark } from '../../shared/layout/tone.tsx';
import { GapWords } from './GapWords.tsx';
import { useConsultation, useReadiness } from './useConsultation.ts';

const weights: readonly OpeningWeight[] = ['required', 'unlessReason', 'warned'];
const tones = { required: 'error', unlessReason: 'warning', warned: 'info' } as const;

/** What is missing before it can open, or once it is open before its next copy, and what to think about: as it stands at this letter. */
export function GapsCard() {
  const { t } = useTranslation('consultation');
  const { gaps } = useReadiness();
  const isOpened = useConsultation().copies.length > 0;
  return (
    <Card title={t(isOpened ? 'ready.titleOpened' : 'ready.title')}>
      {gaps.length === 0 && <p>{t('ready.nothing')}</p>}
      {weights.map((weight) => {
        const of = gaps.filter((one) => one.weight === weight);
        if (of.length === 0) return null;
        return (
          <section key={weight} aria-labelledby={`gaps-${weight}`}>
            <h3 id={`gaps-${weight}`}>
              {t(weight === 'required' && isOpened ? 'ready.requiredOpened' : `ready.${weight}`)}
            </h3>
            <List>
              {of.map((gap) => (
                <li key={keyOf(gap)}>
                  <Mark tone={tones[weight]} />
                  <span>
                    <GapWords gap={gap} />
                  </span>
                </li>
              ))}
            </List>
          </section>
        );
      })}
      <Quiet>{t('ready.hint')}</Quiet>
    </Card>
  );
}

const keyOf = ({ code, language, id }: OpeningGap): string => [code, language, id].join(' ');

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'flex', gap: '0.5rem', paddingBlock: '0.25rem' },
  '& svg': { flex: 'none', marginBlockStart: '0.25rem' },
});
