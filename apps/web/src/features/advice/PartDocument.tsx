import { useMemo, useRef } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { references } from '@cynllun/domain/plan/reference';
import { focusField } from '../../shared/form/field.ts';
import { Consultation } from '../../shared/plan/document/Consultation.tsx';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { ChapterPart } from '../../shared/plan/document/Chapter.tsx';
import { DocumentSheet } from '../../shared/plan/document/DocumentSheet.tsx';
import { Money } from '../../shared/plan/document/Money.tsx';
import { Monitoring } from '../../shared/plan/document/Monitoring.tsx';
import { OtherPlans } from '../../shared/plan/document/OtherPlans.tsx';
import { QuotingContext } from '../../shared/plan/document/passages.tsx';
import { Summary } from '../../shared/plan/document/Summary.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { passagesOf } from './anchors.ts';
import { useAddPoint } from './useAddPoint.ts';
import { useText, type PartOfText } from './useAdvice.ts';
import { useSelectedPassage } from './useSelectedPassage.ts';

interface PartDocumentProps {
  /** The recommendation with its actions; null for the plan as a whole. */
  readonly chapter: Chapter | null;
  readonly part: PartOfText;
}

/** What the version says in one part, with the words marked that a point is about; selecting words makes a point of them. */
export function PartDocument({ chapter, part }: PartDocumentProps) {
  const { t } = useTranslation('advising');
  const plan = usePlan();
  const text = useText();
  const sheet = useRef<HTMLDivElement>(null);
  const referenceOf = useMemo(() => references(plan), [plan]);
  const quoting = useMemo(
    () => ({ passages: passagesOf(text), onOpen: (id: string) => focusField(`advicePoint:${id}:words`) }),
    [text],
  );
  const { selected, forget } = useSelectedPassage(sheet, plan);
  const addPoint = useAddPoint();
  return (
    <Sheet ref={sheet}>
      <QuotingContext value={quoting}>
        <DocumentSheet>
          {chapter === null ? (
            <>
              <Summary plan={plan} />
              <Money plan={plan} />
              <Monitoring plan={plan} />
              <OtherPlans plan={plan} />
              <Consultation plan={plan} />
            </>
          ) : (
            <ChapterPart chapter={chapter} referenceOf={referenceOf} />
          )}
        </DocumentSheet>
      </QuotingContext>
      {selected !== null && (
        <Float style={{ insetBlockStart: selected.below, insetInlineStart: selected.at }}>
          <Button
            size="small"
            variant="contained"
            // The selection would go with the press.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              addPoint(part, selected.anchor);
              forget();
            }}
          >
            {t('points.addHere')}
          </Button>
        </Float>
      )}
    </Sheet>
  );
}

const Sheet = styled('div')({ position: 'relative' });

const Float = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 1,
  padding: 4,
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 8,
  boxShadow: theme.shadows[4],
}));
