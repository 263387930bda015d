import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { remove, type AddableName } from '@cynllun/domain/plan/edit';
import { entities, type EntityName } from '@cynllun/domain/plan/entities';
import { path } from '@cynllun/domain/aggregate/path';
import { Buttons } from '../../../shared/form/Form.tsx';
import { focusField } from '../../../shared/form/field.ts';
import { onePress } from '../../../shared/form/onePress.ts';
import { useAdd } from '../../../shared/plan/useAdd.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { withoutMarks } from '@cynllun/messages/languageMarks';
import { MarkedSentence } from '../../../shared/words/MarkedSentence.tsx';
import { useEdit } from '../../../shared/writing/useStore.ts';
import { MoveButtons, useMove } from './MoveButtons.tsx';
import { DragHandle, OrderedItem } from './OrderedItem.tsx';
import { lastPosition, type Placed } from './order.ts';
import { useDragOrder } from './useDragOrder.ts';

interface EntryListProps<Item extends Placed> {
  readonly entity: AddableName;
  readonly parent: { readonly entity: EntityName; readonly id: string };
  readonly items: readonly Item[];
  /** *Indicator 2*: the heading of each, and, with `within`, its name on its buttons. May quote, as `useQuote` does. */
  readonly nameOf: (item: Item, number: number) => string;
  /** The name of what the list belongs to, where several lists stand on one screen: one *Group 1* is not the other. */
  readonly within?: string;
  readonly removedWords: (item: Item, number: number) => string;
  /** Null where nothing is added by hand. */
  readonly addLabel: string | null;
  /** The field that gets the cursor in something added. */
  readonly firstField: string;
  /** Instead of *Remove*. */
  readonly removeLabel?: string;
  readonly level?: 'h2' | 'h3' | 'h4';
  readonly children: (item: Item, number: number) => ReactNode;
}

/** What belongs to something, as cards in order: added, moved, dragged and removed. The add button has the list's path. */
export function EntryList<Item extends Placed>(props: EntryListProps<Item>) {
  const { entity, items, nameOf, children } = props;
  const fullName = useFullName(props.within);
  const names = new Map(items.map((item, index) => [item.id, fullName(nameOf(item, index + 1))]));
  const onMove = useMove(entity, items, (id, index) => {
    const item = items.find((one) => one.id === id);
    return item === undefined ? '' : fullName(nameOf(item, index + 1));
  });
  const { list, handle, look } = useDragOrder(onMove);
  return (
    <>
      <List ref={list}>
        {items.map((item, index) => (
          <Card
            key={item.id}
            id={item.id}
            tabIndex={-1}
            data-order-id={item.id}
            {...look(item.id, index, items.length)}
          >
            <Head>
              {items.length > 1 && <DragHandle aria-hidden="true" {...handle(item.id)} />}
              <Typography id={headingId(item.id)} variant="h3" component={props.level ?? 'h3'} sx={{ flexGrow: 1 }}>
                <MarkedSentence sentence={nameOf(item, index + 1)} />
              </Typography>
              <Buttons>
                <MoveButtons
                  id={item.id}
                  index={index}
                  count={items.length}
                  name={withoutMarks(names.get(item.id) ?? '')}
                  onMove={onMove}
                />
                <RemoveButton {...props} item={item} number={index + 1} name={withoutMarks(names.get(item.id) ?? '')} />
              </Buttons>
            </Head>
            <div role="group" aria-labelledby={headingId(item.id)}>
              {children(item, index + 1)}
            </div>
          </Card>
        ))}
      </List>
      <AddButton {...props} />
    </>
  );
}

const headingId = (id: string) => `${id}-heading`;

function useFullName(within: string | undefined): (name: string) => string {
  const { t } = useTranslation('plan');
  return (name) => (within === undefined ? name : t('order.nameWithin', { name, within }));
}

/** The path of a list: where a finding about the whole of it leads. */
const listPath = ({ entity, parent }: Pick<EntryListProps<Placed>, 'entity' | 'parent'>): string =>
  path(parent.entity, parent.id, entities[entity].list ?? '');

function AddButton<Item extends Placed>(props: EntryListProps<Item>) {
  const { entity, parent, items, addLabel, firstField, within } = props;
  const addThing = useAdd();
  const fullName = useFullName(within);
  if (addLabel === null) return null;
  const addOne = () => {
    const id = newId();
    addThing({
      edits: [{ kind: 'add', entity, id, parentId: parent.id, fields: { position: lastPosition(items) } }],
      field: path(entity, id, firstField),
    });
  };
  return (
    <Button id={listPath({ entity, parent })} aria-label={withoutMarks(fullName(addLabel))} onClick={addOne}>
      {addLabel}
    </Button>
  );
}

interface RemoveButtonProps<Item extends Placed> extends EntryListProps<Item> {
  readonly item: Item;
  readonly number: number;
  readonly name: string;
}

function RemoveButton<Item extends Placed>(props: RemoveButtonProps<Item>) {
  const { t } = useTranslation();
  const { entity, item, number, name, removedWords, removeLabel } = props;
  const edit = useEdit();
  const removeIt = () => {
    onePress();
    edit(remove(entity, item.id), { undo: removedWords(item, number) });
    focusField(neighbourOf(props));
  };
  const label = removeLabel ?? t('buttons.remove');
  return (
    <Button size="small" aria-label={`${label}: ${name}`} onClick={removeIt}>
      {label}
    </Button>
  );
}

/** Where the cursor goes from something removed: the next of its kind, or the one before, or the button that adds. */
function neighbourOf<Item extends Placed>(props: RemoveButtonProps<Item>): string {
  const { entity, parent, items, number, firstField } = props;
  const neighbour = items[number] ?? items[number - 2];
  return neighbour === undefined ? listPath({ entity, parent }) : path(entity, neighbour.id, firstField);
}

const List = styled('ol')({ display: 'grid', gap: '1rem', margin: '0.75rem 0', padding: 0, listStyle: 'none' });

const Card = styled(OrderedItem)(({ theme }) => ({
  minInlineSize: 0,
  maxInlineSize: 'none',
  padding: '0.75rem 1rem 1rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
}));

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.5rem',
  alignItems: 'center',
  marginBlockEnd: '0.5rem',
});
