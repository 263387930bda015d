import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { announce } from '../../shared/layout/announcements.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { usePlanId, usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { PlainValue } from '../../shared/plan/changes/ChangedValue.tsx';
import { fetchLastChange, type LastChange } from './lastChange.ts';
import type { Line } from '../../shared/plan/changes/lines.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';

interface OverwriteQuestionProps {
  readonly line: Extract<Line, { kind: 'field' }>;
  readonly names: Names;
  /** What the field says now. */
  readonly stands: unknown;
  /** `seen`: the sequence of the plan that was shown. What is written after it is asked about again. */
  readonly onYes: (seen: number) => void;
  readonly onNo: () => void;
}

/**
 * Asks before something older is put back over what was written since: what stands there now, by whom and when. What
 * is written while the question stands open takes its place in it.
 */
export function OverwriteQuestion({ line, names, stands, onYes, onNo }: OverwriteQuestionProps) {
  const { t } = useTranslation('history');
  const { plain } = useQuote();
  const seen = usePlanSequence();
  const last = useLastChange(line, JSON.stringify(stands), seen);
  const value = (words: unknown) => <Value {...line} before={null} after={words} names={names} />;
  return (
    <Confirm
      open
      title={t('putBack.over', { what: names.where(line, line.field, plain) })}
      confirm={t('putBack.yes')}
      onConfirm={() => onYes(seen)}
      onCancel={onNo}
    >
      <p>{useWhoAndWhen(last)}</p>
      <dl>
        <dt>{t('putBack.stands')}</dt>
        <dd>{value(stands)}</dd>
        <dt>{t('putBack.said')}</dt>
        <dd>{value(line.before)}</dd>
      </dl>
    </Confirm>
  );
}

/** Undefined while it is being asked for; null where it cannot be known. */
function useLastChange(
  line: OverwriteQuestionProps['line'],
  stands: string,
  sequence: number,
): LastChange | null | undefined {
  const { t } = useTranslation('history');
  const client = useApolloClient();
  const planId = usePlanId();
  const [last, setLast] = useState<LastChange | null>();
  const shown = useRef(stands);
  const fetchLast = useEffectEvent(() => fetchLastChange(client, planId, line).catch(() => null));
  const sayIfChanged = useEffectEvent((now: string) => {
    if (shown.current !== now) announce(t('putBack.changedAgain'), 'assertive');
    shown.current = now;
  });
  useEffect(() => {
    let isCurrent = true;
    sayIfChanged(stands);
    void fetchLast().then((found) => isCurrent && setLast(found));
    return () => {
      isCurrent = false;
    };
  }, [stands, sequence]);
  return last;
}

function useWhoAndWhen(last: LastChange | null | undefined): string {
  const { t } = useTranslation(['history', 'common']);
  if (last === undefined) return t('common:loading');
  if (last === null) return t('history:putBack.changedSince');
  const names = last.by.map((name) => name ?? t('history:write.erasedPerson'));
  return t('history:putBack.changedBy', {
    names: names.length === 0 ? [t('history:write.nobody')] : names,
    at: last.at,
  });
}

function Value(props: Parameters<typeof PlainValue>[0]) {
  const { t } = useTranslation('history');
  const { after } = props;
  const isEmpty = after === null || after === undefined || after === '' || (Array.isArray(after) && after.length === 0);
  return isEmpty ? <i>{t('putBack.empty')}</i> : <Words>{<PlainValue {...props} />}</Words>;
}

const Words = styled('div')({
  maxBlockSize: '12rem',
  overflowY: 'auto',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
