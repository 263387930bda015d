import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';

const VacantPosts = graphql(`
  fragment Vacancies on ReviewOverview {
    id
    planId
    vacancies {
      actionId
      reference
      post {
        original
        en
        cy
        madeFrom
      }
      part
      title {
        original
        en
        cy
        madeFrom
      }
    }
  }
`);

/** Posts on actions that nobody holds; nothing for those who may not read the draft. */
export function Vacancies({ review }: { readonly review: FragmentType<typeof VacantPosts> }) {
  const { t } = useTranslation('people');
  const { data, complete } = useFragment({ fragment: VacantPosts, from: review });
  if (!complete || data.vacancies === null) return null;
  const { planId, vacancies } = data;
  return (
    <section aria-labelledby="vacancies">
      <Typography variant="h2" id="vacancies" sx={{ marginBlock: '2rem 0.5rem' }}>
        {t('vacancies.title')}
      </Typography>
      {vacancies.length === 0 && <p>{t('vacancies.none')}</p>}
      <Vacant>
        {vacancies.map(({ actionId, reference, post, part, title }) => (
          <li key={`${actionId} ${part}`}>
            <span>
              <Sentence say={(quote) => t(`vacancies.${part}`, { post: quote(post) })} />
            </span>
            <AppLink to={`/plans/${planId}/actions/${actionId}`}>
              {reference} <TextIn text={title} />
            </AppLink>
          </li>
        ))}
      </Vacant>
    </section>
  );
}

const Vacant = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem 1.5rem',
    paddingBlock: '0.625rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  },
}));
