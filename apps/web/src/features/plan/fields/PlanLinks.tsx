import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { describedBy, focusField } from '../../../shared/form/field.ts';
import { FieldFrame } from '../../../shared/form/FieldFrame.tsx';
import { onePress } from '../../../shared/form/onePress.ts';
import { SelectField, type Option } from '../../../shared/form/SelectField.tsx';
import { announce } from '../../../shared/layout/announcements.ts';
import { withoutMarks } from '@cynllun/messages/languageMarks';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { FieldMarks } from './FieldMarks.tsx';
import { usePick } from './usePick.ts';
import { usePlanField, type PlanFieldProps } from './usePlanField.ts';

interface PlanLinksProps<N extends EntityName> extends PlanFieldProps<N, readonly string[]> {
  readonly options: readonly Option[];
  readonly emptyLabel: string;
  /** Adds what was typed and is not in the list, and links it: within one of `addTo`. */
  readonly onAdd?: ((words: string, within: string) => void) | undefined;
  readonly addTo?: readonly Option[] | undefined;
}

/** Any of the things in the plan: one more is found as by `PlanLink`, and below stand those linked, in their order, each to be taken away. */
export function PlanLinks<N extends EntityName>({ options, emptyLabel, onAdd, addTo, ...props }: PlanLinksProps<N>) {
  const { t } = useTranslation(['plan', 'common']);
  const { entity, of, field, hint, label } = props;
  const { id, marksId, save, ...own } = usePlanField(entity, of.id, field, label);
  const linked = of[field as keyof Entry<N>] as readonly string[];
  const { place, Pick } = usePick();
  const others = options.filter(({ value }) => !linked.includes(value));
  const shared = { id, label: own.label, hint, problem: own.problem };

  const toggle = (one: string, said: (name: string) => string) => {
    save(options.map(({ value }) => value).filter((value) => linked.includes(value) !== (value === one)));
    announce(said(options.find(({ value }) => value === one)?.label ?? ''));
  };
  const link = (value: string | null) => {
    if (value !== null && value !== '') toggle(value, (name) => t('plan:pick.linked', { name }));
  };
  const unlink = (value: string) => {
    onePress();
    toggle(value, (name) => t('plan:pick.unlinked', { name }));
    focusField(id);
  };

  const chosen = (
    <Linked aria-label={own.label}>
      {options
        .filter(({ value }) => linked.includes(value))
        .map((option) => (
          <li key={option.value}>
            <span>
              <MarkedSentence sentence={option.label} />
            </span>
            <Button
              size="small"
              aria-label={`${t('common:buttons.remove')}: ${withoutMarks(option.label)}`}
              onClick={() => unlink(option.value)}
            >
              {t('common:buttons.remove')}
            </Button>
          </li>
        ))}
    </Linked>
  );
  return (
    <FieldMarks id={id}>
      <div ref={place}>
        {Pick === null ? (
          <>
            <SelectField
              {...shared}
              aria-describedby={marksId}
              options={others}
              emptyLabel={emptyLabel}
              value=""
              onChange={(event) => link(event.target.value)}
            />
            {linked.length > 0 && chosen}
          </>
        ) : (
          <FieldFrame {...shared} optional={undefined}>
            <Pick
              id={id}
              aria-describedby={describedBy(id, shared, marksId)}
              isWrong={own.problem !== undefined}
              options={others}
              value={null}
              emptyLabel={emptyLabel}
              onPick={link}
              empties
              onAdd={onAdd}
              addTo={addTo}
            />
            {linked.length > 0 && chosen}
          </FieldFrame>
        )}
      </div>
    </FieldMarks>
  );
}

const Linked = styled('ul')(({ theme }) => ({
  margin: 0,
  marginBlockStart: '0.25rem',
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    gap: '0.25rem 0.75rem',
    alignItems: 'center',
    justifyContent: 'space-between',
    maxInlineSize: 'none',
    paddingBlock: '0.25rem',
    borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  },
  '& > li > span': { minInlineSize: 0, overflowWrap: 'anywhere' },
  '& button': { flex: 'none' },
}));
