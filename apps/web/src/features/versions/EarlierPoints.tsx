import { useTranslation } from 'react-i18next';
import type { Plan } from '@cynllun/domain/plan/plan';
import { readField } from '@cynllun/domain/history/row';
import { ChangedValue } from '../../shared/plan/changes/ChangedValue.tsx';
import { differencesIn, type PlanDifference } from '../../shared/plan/changes/DifferenceList.tsx';
import { FieldList, FieldName } from '../../shared/plan/changes/ChangedFields.tsx';
import { linesOfDifference } from '../../shared/plan/changes/lines.ts';
import { useNames, type Names } from '../../shared/plan/changes/useNames.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { anchorOf, numberedPoints } from '../../shared/version/response/points.ts';
import { PointSaid } from '../../shared/version/response/PointSaid.tsx';
import { Became, ReplySaid } from '../../shared/version/response/ReplySaid.tsx';
import type { ResponsePoint } from '../../shared/version/response/wholeResponse.ts';
import type { News } from './askForVersion.ts';

type Earlier = NonNullable<News['earlierResponse']>;

/** The points of the response before this version: each with its reply as it was frozen, and what changed where it is anchored. */
export function EarlierPoints({ earlier: { response, comparison } }: { readonly earlier: Earlier }) {
  const plan = usePlan();
  const names = useNames(comparison.gone);
  const differences = differencesIn(comparison.things);
  return numberedPoints(response.points).map((numbered) => (
    <PointSaid key={numbered.point.id} planId={plan.id} response={response} numbered={numbered}>
      <Became>
        <FrozenReply plan={plan} pointId={numbered.point.id} />
        <ChangedThere
          point={numbered.point}
          version={response.version}
          // This version is read and not edited: nothing leads to where a field is.
          names={{ ...names, address: () => null }}
          difference={differences.find(({ id }) => id === numbered.point.entityId)}
        />
      </Became>
    </PointSaid>
  ));
}

function FrozenReply({ plan, pointId }: { readonly plan: Plan; readonly pointId: string }) {
  const { t } = useTranslation('responses');
  const reply = plan.replies.find((one) => one.pointId === pointId);
  const changed = plan.actions.find(({ id }) => id === reply?.changedActionId);
  if (reply === undefined || reply.answer === null) return <p>{t('became.noneInVersion')}</p>;
  return <ReplySaid reply={reply} changed={changed?.title ?? null} />;
}

interface ChangedThereProps {
  readonly point: ResponsePoint;
  readonly version: number;
  readonly names: Names;
  readonly difference: PlanDifference | undefined;
}

function ChangedThere({ point, version, names, difference }: ChangedThereProps) {
  const { t } = useTranslation('responses');
  if (point.entity === '') return null;
  const { name } = anchorOf(point);
  const lines = (difference === undefined ? [] : linesOfDifference(names.aggregate, difference)).filter(
    (line) => line.kind !== 'moved' && (!('field' in line) || name === '' || readField(line.field).name === name),
  );
  if (lines.length === 0) return <p>{t('earlier.same', { version })}</p>;
  return (
    <>
      <h4>{t('earlier.changed', { version })}</h4>
      {lines.map((line) =>
        line.kind === 'field' ? (
          <div key={line.field}>
            <FieldName of={line} field={line.field} names={names} isBelowName />
            <ChangedValue {...line} names={names} />
          </div>
        ) : line.kind === 'added' || line.kind === 'removed' ? (
          <FieldList key={line.kind} of={line} values={line.values} names={names} />
        ) : null,
      )}
    </>
  );
}
