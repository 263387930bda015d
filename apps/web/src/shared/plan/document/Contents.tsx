import { styled } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Details } from '../../layout/Details.tsx';
import { TextIn } from '../../words/TextIn.tsx';
import { chapterId } from './Chapter.tsx';
import type { Chapter } from '@cynllun/domain/plan/chapters';
import { sectionId, type SectionName } from './Section.tsx';

interface ContentsProps {
  readonly chapters: readonly Chapter[];
  readonly referenceOf: ReadonlyMap<string, string>;
}

const before = ['summary', 'grid'] as const;
const after = ['money', 'monitoring', 'otherPlans', 'consultation'] as const;

/** The way to each part of the document: beside it where there is room, else opened by whoever wants it. */
export function Contents(props: ContentsProps) {
  const { t } = useTranslation('reading');
  const isBeside = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const list = <Parts {...props} />;
  return (
    <Nav aria-label={t('contents')}>
      {isBeside ? (
        <>
          <p>{t('contents')}</p>
          {list}
        </>
      ) : (
        <Details summary={t('contents')}>{list}</Details>
      )}
    </Nav>
  );
}

function Parts({ chapters, referenceOf }: ContentsProps) {
  const { t } = useTranslation(['reading', 'plan']);
  const { search } = useLocation();
  const section = (name: SectionName) => (
    <li key={name}>
      <Link to={{ search, hash: sectionId(name) }}>{t(`reading:sections.${name}`)}</Link>
    </li>
  );
  return (
    <ol>
      {before.map(section)}
      {chapters.map(({ recommendation }) => (
        <li key={recommendation?.id ?? ''}>
          <Link to={{ search, hash: chapterId(recommendation?.id ?? null) }}>
            {recommendation === null ? (
              t('reading:sections.additional')
            ) : (
              <>
                {referenceOf.get(recommendation.id)}.{' '}
                <TextIn text={recommendation.text} blank={t('plan:outline.untitled')} />
              </>
            )}
          </Link>
        </li>
      ))}
      {after.map(section)}
    </ol>
  );
}

const Nav = styled('nav')(({ theme }) => ({
  fontSize: '0.8125rem',
  lineHeight: 1.35,
  '& p': { margin: 0, fontWeight: 600 },
  '& ol': { margin: 0, padding: 0, listStyle: 'none' },
  '& li a': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    marginBlock: '0.375rem',
    color: theme.vars.palette.colours.ink,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
  '@media print': { display: 'none' },
  [theme.breakpoints.up('lg')]: {
    position: 'sticky',
    insetBlockStart: '1rem',
    alignSelf: 'start',
    maxBlockSize: 'calc(100vh - 5rem)',
    overflowY: 'auto',
  },
}));
