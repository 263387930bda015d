import { styled } from '@mui/material/styles';
import { useQuery } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';

const InvitedToQuery = graphql(`
  query InvitedTo {
    invitedTo {
      id
      state
      closesOn
      authority {
        original
        en
        cy
        madeFrom
      }
      review {
        original
        en
        cy
        madeFrom
      }
    }
  }
`);

/** What somebody who contributes is invited to: they are signed in, so they need no link. */
export function InvitedTo() {
  const { t } = useTranslation(['home', 'errors']);
  const { data, error, refetch } = useQuery(InvitedToQuery, { fetchPolicy: 'cache-and-network' });
  const invitedTo = data?.invitedTo;
  return (
    <Section as="section" aria-labelledby="invited-to">
      <Typography variant="h2" id="invited-to">
        {t('home:invited.title')}
      </Typography>
      {!invitedTo && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {invitedTo?.length === 0 && <p>{t('home:invited.none')}</p>}
      {invitedTo !== undefined && invitedTo !== null && invitedTo.length > 0 && (
        <List>
          {invitedTo.map(({ id, state, closesOn, authority, review }) => (
            <li key={id}>
              <AppLink to={state === 'open' ? `/contribute/${id}` : `/contribute/${id}/outcomes`}>
                <Sentence
                  say={(quote) => t('home:invited.one', { authority: quote(authority), review: quote(review) })}
                />
              </AppLink>
              <p>{t(state === 'open' ? 'home:invited.until' : 'home:invited.closed', { day: closesOn })}</p>
            </li>
          ))}
        </List>
      )}
    </Section>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { paddingBlock: '0.5rem' },
  '& > li + li': { borderBlockStart: `1px solid ${theme.vars.palette.colours.line}` },
  '& p': { margin: 0, color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
