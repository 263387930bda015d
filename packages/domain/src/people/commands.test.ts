import { describe, expect, it } from 'vitest';
import { check } from '../input/check.ts';
import {
  addOrganisationFormSchema,
  addPersonFormSchema,
  addPersonSchema,
  findPersonSchema,
  personSchema,
} from './commands.ts';

const said = (checked: ReturnType<typeof check>) =>
  checked.valid ? [] : checked.problems.map(({ path, code }) => `${path} ${code}`);
const gwen = { name: ' Gwen Puw ', email: 'Gwen@Example.org ', language: 'cy' } as const;

describe('a person', () => {
  it('is read with a tidy name and address', () => {
    expect(check(personSchema, gwen)).toEqual({
      valid: true,
      value: { name: 'Gwen Puw', email: 'gwen@example.org', language: 'cy' },
    });
  });

  it('has no address where it is blank', () => {
    expect(check(personSchema, { ...gwen, email: ' ' })).toMatchObject({ value: { email: null } });
  });

  it.each([
    [{ name: ' ' }, ['name required']],
    [{ name: 'x'.repeat(201), email: 'gwen' }, ['name tooLong', 'email notAnAddress']],
    [{ name: 'Nia \u202Enos', email: '' }, ['name unreadable', 'email required']],
  ])('who is to have a role, with %j: %j', (wrong, problems) => {
    expect(said(check(addPersonSchema, { ...gwen, role: 'editor', ...wrong }))).toEqual(problems);
  });
});

describe('whoever is looked for', () => {
  it.each([
    [' Gwen@Example.org ', 'gwen@example.org'],
    [' Gwen Puw ', 'Gwen Puw'],
  ])('by %j is read as %j', (who, read) => {
    expect(check(findPersonSchema, { who })).toEqual({ valid: true, value: { who: read } });
  });

  it.each([
    [' ', ['who required']],
    ['gwen@', ['who notAnAddress']],
  ])('by %j is refused: %j', (who, problems) => {
    expect(said(check(findPersonSchema, { who }))).toEqual(problems);
  });
});

describe('the form for adding a person', () => {
  const blank = { what: null, name: '', email: '', language: 'en', role: null };

  it('says everything that is missing at once, in the order of its fields', () => {
    expect(said(check(addPersonFormSchema(true), blank))).toEqual([
      'what required',
      'name required',
      'email required',
      'role required',
    ]);
  });

  it('asks nothing but a name of whoever is only named, whatever else was typed before', () => {
    const typed = { ...blank, what: 'onlyNamed', name: 'Huw Post', email: 'huw', role: 'editor' };
    expect(check(addPersonFormSchema(true), typed)).toMatchObject({ value: { email: null, role: null } });
  });
});

describe('the form for adding an organisation', () => {
  const blank = { nameEn: '', nameCy: 'Cyngor', firstLead: { name: '', email: 'gwen', language: 'cy' } };

  it.each([
    ['authority', ['nameEn required', 'firstLead.name required', 'firstLead.email notAnAddress']],
    ['inspectorate', ['nameEn required']],
    [null, ['kind required', 'nameEn required']],
  ])('asks of an organisation of the kind %j: %j', (kind, problems) => {
    expect(said(check(addOrganisationFormSchema, { ...blank, kind }))).toEqual(problems);
  });
});
