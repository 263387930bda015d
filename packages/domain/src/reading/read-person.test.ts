import { describe, expect, test } from 'vitest';
import { readPerson } from './read-person.ts';

describe('a name, a post, or both', () => {
  test.each<[string, string | null, string | null]>([
    ['Siân Prosser, Service Manager Older People', 'Siân Prosser', 'Service Manager Older People'],
    ['Delyth Hughes, Swyddog Gofalwyr', 'Delyth Hughes', 'Swyddog Gofalwyr'],
    ['Gareth Lloyd', 'Gareth Lloyd', null],
    ['SIÂN PROSSER', 'SIÂN PROSSER', null],
    ['Siân ap Huw', 'Siân ap Huw', null],
    ['Mary O’Brien', "Mary O'Brien", null],
    ['J.D. Smith', 'J.D. Smith', null],
    ['Dr Anwen Morgan (LHB)', 'Dr Anwen Morgan', 'LHB'],
    ['Head of Service (Jane Smith)', 'Jane Smith', 'Head of Service'],
    ['Head of Service – Jane Smith', 'Jane Smith', 'Head of Service'],
    ['Pennaeth Gwasanaethau Oedolion: Nia Wyn', 'Nia Wyn', 'Pennaeth Gwasanaethau Oedolion'],
  ])('%s', (words, person, post) => {
    const reading = readPerson(words);
    expect(reading.proposal).toEqual({ kind: 'person', person, post });
    expect(reading.missing).toEqual([]);
  });
});

describe('a post or a group alone names nobody', () => {
  test.each([
    'Chair, Direct Payments Steering Group',
    'Workforce Development Manager',
    'Joint post: TBC',
    'Communications Officer',
    "Rheolwr Datblygu'r Gweithlu",
    'Grŵp Strategaeth Gofalwyr',
    'Cabinet',
    'SMT',
    'Team Manager (Intake)',
    'Head of Finance / Head of HR',
  ])('%s', (words) => {
    const reading = readPerson(words);
    expect(reading.proposal).toEqual({ kind: 'person', person: null, post: words });
    expect(reading.missing).toEqual(['person']);
  });
});

describe('nobody is chosen where it is not clear who is meant', () => {
  test.each([
    ['Jane Smith / John Jones', 'severalPeople', ['Jane Smith', 'John Jones']],
    ['Jane Smith (lead), John Jones', 'severalPeople', ['Jane Smith', 'John Jones']],
    ['Prosser, Siân', 'personUnclear', ['Siân Prosser', null]],
    ['JS', 'personUnclear', ['JS', null]],
    ['gareth lloyd', 'personUnclear', ['gareth lloyd', null]],
    ['TBC', 'nobodyNamed', []],
    ['Vacant', 'nobodyNamed', []],
  ])('%s: %s', (words, code, people) => {
    const reading = readPerson(words);
    expect(reading.proposal).toBeNull();
    expect(reading.problem?.code).toBe(code);
    expect(reading.choices.map(({ proposal }) => proposal.person)).toEqual(people);
  });
});
