import { graphql } from '../../generated/index.ts';

export const SignInOptionsQuery = graphql(`
  query SignInOptions {
    signInOptions {
      outbox
      examplePeople {
        id
        name
        roles
        organisation {
          id
          nameEn
          nameCy
        }
      }
    }
  }
`);

export const HasAdministratorQuery = graphql(`
  query HasAdministrator {
    signInOptions {
      hasAdministrator
    }
  }
`);

export const RequestCodeMutation = graphql(`
  mutation RequestCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const SignInAsExampleMutation = graphql(`
  mutation SignInAsExample($input: SignInAsExampleInput!) {
    signInAsExample(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const ClaimMutation = graphql(`
  mutation Claim($input: ClaimInstallationInput!) {
    claimInstallation(input: $input) {
      __typename
      ...Problems
    }
  }
`);

export const OutboxQuery = graphql(`
  query Outbox {
    outbox {
      id
      to
      subject
      text
      at
    }
  }
`);
