import { roles } from '../access/roles.ts';
import { aggregate, entity, root } from '../aggregate/aggregate.ts';
import { choice, link, personal, words } from '../aggregate/field.ts';
import { languages } from '../text/language.ts';
import { LONGEST_ADDRESS } from './email-address.ts';
import { LONGEST_NAME } from './name.ts';

const byUseCase = { byUseCase: true, operation: 'people.manage' } as const;

/**
 * An organisation with its people and the roles they hold over it and its reviews: who came, left and held which role
 * is in its log. Each of them is written by use cases of its own. Names and addresses of people stand apart from their
 * rows, which have hashes alone.
 */
export const directoryAggregate = aggregate(
  'directory',
  'organisation',
  {
    organisation: root(
      'A local authority, an inspectorate, or whoever runs this installation.',
      {
        kind: choice('OrganisationKind', ['authority', 'inspectorate', 'operator'], 'What it is.'),
        nameEn: words(LONGEST_NAME, 'Its name in English.'),
        nameCy: words(LONGEST_NAME, 'Its name in Welsh.'),
      },
      { ...byUseCase, operation: 'organisation.manage' },
    ),
    person: entity(
      'organisation',
      'people',
      'Someone who works for it, or whom its plans name.',
      {
        organisationId: link('organisation', 'The organisation they work for; empty for people from elsewhere.'),
        name: personal(words(LONGEST_NAME, 'Their name.')),
        email: personal(words(LONGEST_ADDRESS, 'The address they sign in by.')),
        language: choice('Language', languages, 'The language they read.'),
      },
      byUseCase,
    ),
    membership: entity(
      'organisation',
      'memberships',
      'A role that someone holds over it, over one of its reviews, or over the installation.',
      {
        personId: link('person', 'Who holds it.'),
        role: choice('Role', roles, 'The role.'),
        called: personal(words(LONGEST_NAME, 'What those who gave it call a person from elsewhere.')),
        organisationId: link('organisation', 'The organisation it is held over.'),
        reviewId: link('review', 'The review it is held over.'),
      },
      byUseCase,
    ),
  },
  { lockOrder: 6, languageProperty: null },
);
