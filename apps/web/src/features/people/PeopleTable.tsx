import type { FragmentType } from '@apollo/client';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { PersonInListFragment } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { VisuallyHidden } from '../../shared/layout/VisuallyHidden.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useRows } from '../../shared/useRows.ts';
import { rolesOver, type Over } from './over.ts';
import { useRoleWords } from './useRoleWords.ts';

const PersonRow = graphql(`
  fragment PersonInList on PersonHere {
    id
    among
    name
    email
    language
    isOurs
    roles {
      id
      role
      reviewId
      reviewName {
        original
        en
        cy
        madeFrom
      }
    }
  }
`);

export type Person = PersonInListFragment;
export type HeldRole = Person['roles'][number];

/** What someone asks to do to a person of the list. */
export type Command =
  | { readonly command: 'change' | 'give' | 'leave'; readonly person: Person }
  | { readonly command: 'take'; readonly person: Person; readonly role: HeldRole };

export interface PeopleTableProps {
  readonly people: readonly FragmentType<typeof PersonRow>[];
  readonly over: Over;
  readonly onCommand: (command: Command) => void;
}

export function PeopleTable({ people: from, over, onCommand }: PeopleTableProps) {
  const people = useRows(PersonRow, from);
  const { t } = useTranslation('people');
  const columns: readonly Column<Person>[] = [
    { key: 'name', heading: t('name'), namesRow: true, cell: (person) => <Name person={person} /> },
    { key: 'email', heading: t('email'), cell: ({ email }) => <Address>{email ?? t('noEmail')}</Address> },
    {
      key: 'roles',
      heading: t('roles'),
      cell: (person) => <Roles person={person} over={over} onCommand={onCommand} />,
    },
    {
      key: 'commands',
      heading: t('commands'),
      does: true,
      cell: (person) => <Commands person={person} over={over} onCommand={onCommand} />,
    },
  ];
  return <DataTable caption={t('table')} captionHidden columns={columns} rows={people} rowKey={({ id }) => id} />;
}

function Name({ person: { name, isOurs } }: { readonly person: Person }) {
  const { t } = useTranslation('people');
  return (
    <Stack>
      <span>{name ?? t('erased')}</span>
      {!isOurs && <small>{t('elsewhere')}</small>}
    </Stack>
  );
}

type RowProps = Pick<PeopleTableProps, 'onCommand'> & { readonly person: Person };

function Roles({ person, over, onCommand }: RowProps & Pick<PeopleTableProps, 'over'>) {
  const { t } = useTranslation('people');
  const roleWords = useRoleWords();
  if (person.roles.length === 0) return <span>{t('noRole')}</span>;
  return (
    <Held>
      {person.roles.map((role) => (
        <li key={role.id}>
          <span>
            {role.reviewId === null || over.reviewId !== null ? (
              <Sentence say={(quote) => roleWords(role, quote)} />
            ) : (
              <AppLink to={`/reviews/${role.reviewId}`}>
                <Sentence say={(quote) => roleWords(role, quote)} />
              </AppLink>
            )}
          </span>
          <Button size="small" variant="text" onClick={() => onCommand({ command: 'take', person, role })}>
            {t('take.open')}
            <VisuallyHidden>
              {': '}
              <Sentence say={(quote) => t('take.about', { role: roleWords(role, quote), name: person.name ?? '' })} />
            </VisuallyHidden>
          </Button>
        </li>
      ))}
    </Held>
  );
}

function Commands({ person, over, onCommand }: RowProps & Pick<PeopleTableProps, 'over'>) {
  const { t } = useTranslation('people');
  // Their own organisation corrects what is so of them; a person from elsewhere is changed there.
  const commands = [
    { command: 'give', shown: person.email !== null && rolesOver(over).length > 0 },
    { command: 'change', shown: person.isOurs && over.reviewId === null },
    { command: 'leave', shown: person.isOurs || person.roles.length > 0 },
  ] as const;
  return (
    <Row>
      {commands
        .filter(({ shown }) => shown)
        .map(({ command }) => (
          <Button key={command} size="small" onClick={() => onCommand({ command, person })}>
            {t(`${command}.open`)}
            <VisuallyHidden>: {person.name}</VisuallyHidden>
          </Button>
        ))}
    </Row>
  );
}

const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
const Address = styled('span')({ overflowWrap: 'anywhere' });
const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.375rem',
  [theme.breakpoints.up('lg')]: { inlineSize: 'max-content', flexWrap: 'nowrap' },
}));
const Held = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 0.5rem' },
});
