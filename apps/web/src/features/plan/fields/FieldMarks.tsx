import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { Mark, toneColours, type Tone } from '../../../shared/layout/tone.tsx';
import { FindingSentence } from '../../../shared/words/FindingSentence.tsx';
import { FieldBlock } from '../../../shared/writing/fields/FieldBlock.tsx';
import { useFindings, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { CommentsAt } from '../comments/CommentsContext.tsx';

interface FieldMarksProps {
  /** The path of the field. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A field, with what the rules and contributors say of it below, and what someone else made of it meanwhile. */
export const FieldMarks = ({ id, children }: FieldMarksProps) => (
  <FieldBlock id={id} Marks={Findings}>
    {children}
  </FieldBlock>
);

/** How a text's translation stands is shown beside the text. */
const shownByTranslationState = 'publication.translationMissing';

export function Findings({ id }: { readonly id: string }) {
  const { people } = usePlanView();
  const here = useFindings().filter(({ path, code }) => path === id && code !== shownByTranslationState);
  return (
    <>
      <List id={`${id}-marks`}>
        {here.map((finding) => {
          const tone = finding.severity === 'required' ? 'warning' : 'info';
          return (
            <Item key={finding.code} tone={tone}>
              <Mark tone={tone} />
              <span>
                <FindingSentence finding={finding} people={people} />
              </span>
            </Item>
          );
        })}
      </List>
      <CommentsAt id={id} />
    </>
  );
}

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none', fontSize: '0.8125rem' });

const Item = styled('li', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  display: 'flex',
  gap: '0.5rem',
  marginBlockStart: '0.375rem',
  '& svg': {
    flex: 'none',
    marginBlockStart: '0.25rem',
    color: theme.vars.palette.colours[toneColours[tone].front],
  },
}));
