import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { describedBy } from '../../../shared/form/field.ts';
import { FieldFrame } from '../../../shared/form/FieldFrame.tsx';
import { SelectField, type Option } from '../../../shared/form/SelectField.tsx';
import { FieldMarks } from './FieldMarks.tsx';
import { usePick } from './usePick.ts';
import { usePlanField, type PlanFieldProps } from './usePlanField.ts';

interface PlanLinkProps<N extends EntityName> extends PlanFieldProps<N, string | null> {
  readonly options: readonly Option[];
  readonly emptyLabel: string;
  /** Adds what was typed and is not in the list, and chooses it. */
  readonly onAdd?: ((words: string) => void) | undefined;
}

/** One of the things in the plan, or of the people it can name: found by typing, or in the browser's own list until that can be. */
export function PlanLink<N extends EntityName>({ options, emptyLabel, onAdd, ...props }: PlanLinkProps<N>) {
  const { entity, of, field, hint, label } = props;
  const { id, marksId, save, ...own } = usePlanField(entity, of.id, field, label);
  const value = of[field as keyof Entry<N>] as string | null;
  const { place, Pick } = usePick();
  const shared = { id, label: own.label, hint, problem: own.problem };
  return (
    <FieldMarks id={id}>
      <div ref={place}>
        {Pick === null ? (
          <SelectField
            {...shared}
            aria-describedby={marksId}
            options={options}
            emptyLabel={emptyLabel}
            value={value ?? ''}
            onChange={(event) => save(event.target.value === '' ? null : event.target.value)}
          />
        ) : (
          <FieldFrame {...shared} optional={undefined}>
            <Pick
              id={id}
              aria-describedby={describedBy(id, shared, marksId)}
              isWrong={own.problem !== undefined}
              options={options}
              value={value}
              emptyLabel={emptyLabel}
              onPick={save}
              onAdd={onAdd}
            />
          </FieldFrame>
        )}
      </div>
    </FieldMarks>
  );
}
