import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AnswerCardFragment } from '../../../generated/graphql.ts';
import { graphql } from '../../../generated/index.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Details } from '../../../shared/layout/Details.tsx';
import { Paper } from '../../../shared/layout/Screen.tsx';
import { Tag } from '../../../shared/layout/Tag.tsx';
import { useNameOf } from '../../../shared/review/useNameOf.ts';
import { TextIn } from '../../../shared/words/TextIn.tsx';
import { AnsweringAction, isFoundIn } from './AnsweringAction.tsx';
import { MarkedWords } from './MarkedWords.tsx';

export const AnswerRow = graphql(`
  fragment AnswerCard on Answer {
    id
    planId
    authority {
      id
      nameEn
      nameCy
    }
    review {
      original
      en
      cy
      madeFrom
    }
    language
    version
    frozenBy
    on
    isWithdrawn
    alsoIn
    number
    recommendation {
      id
      text {
        original
        en
        cy
        madeFrom
      }
      priority
      noActionReason
    }
    actions {
      id
      title {
        original
        en
        cy
        madeFrom
      }
      summary {
        original
        en
        cy
        madeFrom
      }
      description
      outcome {
        original
        en
        cy
        madeFrom
      }
      endsOn
      indicators {
        id
        name {
          original
          en
          cy
          madeFrom
        }
        unit
        baseline
        target
        targetOn
      }
    }
    erased {
      path
    }
  }
`);

interface OfAnswer {
  readonly answer: AnswerCardFragment;
  /** Folded. */
  readonly sought: readonly string[];
}

/** What is asked and how it is answered, beside each other, and where it stands. */
export function AnswerCard({ answer, sought }: OfAnswer) {
  const { t } = useTranslation(['answers', 'fields']);
  const nameOf = useNameOf();
  const { id, number, recommendation, planId, version } = answer;
  const authority = nameOf(answer.authority);
  const place = `/versions/${planId}/${version}#read-${recommendation?.id ?? answer.actions[0]?.id ?? ''}`;
  return (
    <Sheet as="article" aria-labelledby={id}>
      <Typography variant="h2" id={id}>
        <AppLink to={place}>
          {number === null ? t('answers:headingAlone', { authority }) : t('answers:heading', { authority, number })}
        </AppLink>
      </Typography>
      <Where answer={answer} />
      <Beside>
        {recommendation !== null && (
          <div>
            <h3>{t('answers:asked')}</h3>
            <blockquote>
              <MarkedWords
                text={recommendation.text}
                sought={sought}
                blank={answer.erased.length > 0 ? t('answers:erased') : ''}
              />
            </blockquote>
            {recommendation.priority !== null && (
              <small>{t('answers:priority', { priority: t(`fields:priority.${recommendation.priority}`) })}</small>
            )}
          </div>
        )}
        <div>
          <h3>{t('answers:answered')}</h3>
          <Answered answer={answer} sought={sought} />
        </div>
      </Beside>
    </Sheet>
  );
}

/** The review, the version and the others in which it is found. */
function Where({ answer: { planId, review, version, frozenBy, on, isWithdrawn, alsoIn } }: Pick<OfAnswer, 'answer'>) {
  const { t } = useTranslation('answers');
  return (
    <Line>
      <TextIn text={review} />
      <span>{t(`frozen.${frozenBy}`, { number: version, on })}</span>
      {isWithdrawn && <Tag tone="warning">{t('withdrawn')}</Tag>}
      {alsoIn.length > 0 && (
        <span>
          {t('alsoIn')}{' '}
          {alsoIn.map((one, index) => (
            <span key={one}>
              {index > 0 && ', '}
              <AppLink to={`/versions/${planId}/${one}`}>{String(one)}</AppLink>
            </span>
          ))}
        </span>
      )}
    </Line>
  );
}

/** So many actions are shown at once; those in which something is found always are. */
const SHOWN = 3;

function Answered({ answer, sought }: OfAnswer) {
  const { t } = useTranslation('answers');
  const { recommendation, actions, language, planId, version } = answer;
  const found = actions.filter((action) => isFoundIn(action, sought));
  const shown = found.length > 0 ? found : actions.slice(0, SHOWN);
  const rest = actions.filter((action) => !shown.includes(action));
  const list = (of: typeof actions) => (
    <Actions>
      {of.map((action) => (
        <li key={action.id}>
          <AnsweringAction
            action={action}
            language={language}
            sought={sought}
            version={`/versions/${planId}/${version}`}
          />
        </li>
      ))}
    </Actions>
  );
  if (actions.length === 0)
    return (recommendation?.noActionReason ?? '') === '' ? (
      <p>{t('noAction')}</p>
    ) : (
      <p>
        {t('reason')} <MarkedWords text={{ words: recommendation?.noActionReason ?? '', language }} sought={sought} />
      </p>
    );
  return (
    <>
      {list(shown)}
      {rest.length > 0 && (
        <Details summary={t('more', { count: rest.length })} about={answer.number}>
          {list(rest)}
        </Details>
      )}
    </>
  );
}

const Sheet = styled(Paper)({ '& h2': { marginBlock: 0, fontSize: '1.0625rem' } });

const Line = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1rem',
  alignItems: 'center',
  maxInlineSize: 'none',
  margin: 0,
  marginBlockStart: '0.25rem',
  color: theme.vars.palette.colours.quiet,
}));

const Beside = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem 2rem',
  marginBlockStart: '0.75rem',
  '& > div': { minInlineSize: 0 },
  '& h3': {
    margin: 0,
    marginBlockEnd: '0.25rem',
    color: theme.vars.palette.colours.quiet,
    fontSize: '0.8125rem',
    fontWeight: 600,
  },
  '& p': { margin: 0 },
  '& small': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
  '& blockquote': {
    margin: 0,
    paddingInlineStart: '0.75rem',
    borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
  },
  [theme.breakpoints.up('md')]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
}));

const Actions = styled('ul')({
  display: 'grid',
  gap: '0.75rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { maxInlineSize: 'none' },
});
