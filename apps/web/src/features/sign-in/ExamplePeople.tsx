import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';
import type { SignInOptionsQuery } from '../../generated/graphql.ts';
import { useArriveSignedIn } from './destination.ts';
import { SignInAsExampleMutation } from './operations.ts';

type Person = SignInOptionsQuery['signInOptions']['examplePeople'][number];

/** The people of the example, to be tried out as, by name: only ever on one's own machine. */
export function ExamplePeople({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('signIn');
  const arrive = useArriveSignedIn();
  const { send, problems, attempt } = useSend(SignInAsExampleMutation);
  const signInAs = async (personId: string) => {
    if (await send({ personId })) arrive();
  };
  return (
    <section aria-labelledby="examples">
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      <Typography variant="h2" id="examples" sx={{ marginBlockStart: '2.5rem' }}>
        {t('examples.title')}
      </Typography>
      <p>{t('examples.intro')}</p>
      <People>
        {people.map((person) => (
          <li key={person.id}>
            <Button onClick={() => void signInAs(person.id)}>{t('examples.signInAs', { name: person.name })}</Button>
            <WhoTheyAre person={person} />
          </li>
        ))}
      </People>
    </section>
  );
}

function WhoTheyAre({ person: { roles, organisation } }: { readonly person: Person }) {
  const { t } = useTranslation('process');
  const { list } = useFormatter();
  const welsh = useLanguage() === 'cy';
  const what = list(roles.map((role) => t(`role.${role}`)));
  return <span>{organisation ? `${what}, ${welsh ? organisation.nameCy : organisation.nameEn}` : what}</span>;
}

const People = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem 1.25rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'grid', gap: '0.25rem 1.25rem', maxInlineSize: 'none' },
  '& span': { color: theme.vars.palette.colours.quiet },
  [theme.breakpoints.up('sm')]: {
    gridTemplateColumns: 'max-content 1fr',
    '& li': { gridTemplateColumns: 'subgrid', gridColumn: '1 / -1', alignItems: 'center' },
    '& button': { justifyContent: 'flex-start' },
  },
}));
