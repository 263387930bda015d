import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { BeforeAndAfter, useChangeName } from '../../shared/consultation/PlanChanges.tsx';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { useField, type FieldProps } from '../../shared/form/field.ts';
import { GroupFrame } from '../../shared/form/FieldFrame.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Quiet } from '../../shared/layout/Card.tsx';
import { useQuote } from '../../shared/words/useQuote.ts';
import { ChangesToChoose } from './answerQueries.ts';
import type { Triaged } from './triaged.ts';

interface ChosenRecord {
  readonly sequence: number;
  readonly n: number;
}

interface ChangesFieldProps extends FieldProps {
  readonly comment: Triaged;
  readonly value: readonly ChosenRecord[];
  readonly onChange: (value: ChosenRecord[]) => void;
}

/** What was changed in the plan since the copy that a comment was made on: any of it can be what was done in answer. */
export function ChangesField({ comment, value, onChange, ...props }: ChangesFieldProps) {
  const { t } = useTranslation('triage');
  const { frame } = useField(props);
  const ofAction = comment.about === 'action';
  const [isEverywhere, setEverywhere] = useState(!ofAction);
  const { data, previousData, error, refetch } = useQuery(ChangesToChoose, {
    variables: { commentId: comment.id, everywhere: isEverywhere },
    fetchPolicy: 'network-only',
  });
  const nameOf = useChangeName();
  const { quote } = useQuote();
  const choices = (data ?? previousData)?.changesToChoose;
  const isChosen = (records: readonly ChosenRecord[]) =>
    records.every((one) => value.some(({ sequence, n }) => sequence === one.sequence && n === one.n));
  const toggle = (records: readonly ChosenRecord[]) => {
    const others = value.filter((one) => !records.some(({ sequence, n }) => sequence === one.sequence && n === one.n));
    const added = isChosen(records) ? [] : records.map(({ sequence, n }) => ({ sequence, n }));
    onChange([...others, ...added]);
  };
  const within = ofAction ? comment.aboutId : null;
  return (
    <GroupFrame {...frame}>
      {ofAction && (
        <CheckField
          id={`${frame.id}-everywhere`}
          label={t('changes.everywhere')}
          checked={isEverywhere}
          onChange={({ target }) => setEverywhere(target.checked)}
        />
      )}
      {!choices && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {choices?.length === 0 && <Quiet role="status">{t('changes.none')}</Quiet>}
      {choices?.map(({ on, by, records, change }) => {
        const key = `${records[0]?.sequence} ${records[0]?.n}`;
        const what = nameOf(change, within, quote);
        return (
          <One key={key}>
            <CheckField
              id={`${frame.id}-${key.replace(' ', '-')}`}
              label={t('changes.one', { what, on, by: by ?? t('changes.nobody') })}
              checked={isChosen(records)}
              onChange={() => toggle(records)}
            />
            {change.became === 'changed' && <BeforeAndAfter {...change} />}
          </One>
        );
      })}
    </GroupFrame>
  );
}

const One = styled('div')({ marginBlockEnd: '0.75rem', '& dl': { paddingInlineStart: '2rem' } });
