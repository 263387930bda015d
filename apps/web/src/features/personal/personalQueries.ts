import { graphql } from '../../generated/index.ts';

/** How much is kept of somebody, by their address, their id, or what gives their name. */
export const PersonalData = graphql(`
  query PersonalData($email: String, $personId: ID, $entryId: ID) {
    personalData(email: $email, personId: $personId, entryId: $entryId) {
      personId
      name
      counts {
        section
        count
      }
    }
  }
`);

/** Everybody who goes by a name. */
export const PeopleNamed = graphql(`
  query PeopleNamed($name: String!) {
    peopleNamed(name: $name) {
      personId
      entryId
      in
      of {
        original
        en
        cy
        madeFrom
      }
      on
    }
  }
`);

export const ExportPerson = graphql(`
  mutation ExportPerson($input: ExportPersonInput!) {
    exportPerson(input: $input) {
      __typename
      ... on PersonExported {
        file
      }
      ...Problems
    }
  }
`);

export const ErasePerson = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      __typename
      ... on PersonErased {
        sharedName
      }
      ...Problems
    }
  }
`);

/** Passages that leads have marked, without their words. */
export const PassagesToErase = graphql(`
  query PassagesToErase {
    passagesToErase {
      ...ToEraseShown @unmask
    }
  }
  fragment ToEraseShown on PassagesToErase {
    id
    reviewName {
      original
      en
      cy
      madeFrom
    }
    reference
    reasons
    markedBy {
      id
      name
    }
    at
    passages
    things {
      in
      things
    }
    markIds
  }
`);

export const ErasePassages = graphql(`
  mutation ErasePassages($input: ErasePassagesInput!) {
    erasePassages(input: $input) {
      __typename
      ...Problems
      ... on PassagesErased {
        left {
          ...ToEraseShown @unmask
        }
      }
    }
  }
`);
