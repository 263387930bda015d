import { memo, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import { wordsIn } from '@cynllun/domain/text/text';
import { forceOf, forceWords } from '@cynllun/messages/sourceWords';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { FindingSentence } from '../../../shared/words/FindingSentence.tsx';
import { findingAddress } from '../../../shared/plan/fieldAddress.ts';
import { focusWhenThere } from '../../../shared/form/focusWhenThere.ts';
import { usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { withinRoom, type FindingGroup } from './groupFindings.ts';

interface FindingGroupsProps {
  readonly plan: Plan;
  readonly groups: readonly FindingGroup[];
}

/** Findings on the page at first, and as many more each time a person asks: a plan of thousands of actions has tens of thousands. */
const AT_ONCE = 250;

/** Findings under what they are about: each a link to its field, with whom it stops and how strongly it is asked. */
export function FindingGroups({ plan, groups }: FindingGroupsProps) {
  const { t } = useTranslation('panels');
  const [room, setRoom] = useState(AT_ONCE);
  const shown = withinRoom(groups, room);
  const next = groups[shown.length];
  const left = groups.slice(shown.length).reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <>
      <Groups plan={plan} groups={shown} />
      {next !== undefined && (
        <Button
          size="small"
          sx={{ marginBlockStart: 2 }}
          onClick={() => {
            setRoom(room + AT_ONCE);
            focusWhenThere(headingId(next));
          }}
        >
          {t('completeness.more', { left })}
        </Button>
      )}
    </>
  );
}

const headingId = ({ key }: FindingGroup): string => `findings-${key}`;

function Groups({ plan, groups }: FindingGroupsProps) {
  return groups.map((group) => (
    <div key={group.key}>
      <GroupHeading group={group} />
      <FindingList plan={plan} findings={group.findings} />
    </div>
  ));
}

interface FindingListProps {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Of those of which the words above already say whom they stop, only what is missing. */
  readonly isSaidAbove?: (finding: Finding) => boolean;
}

export function FindingList({ plan, findings, isSaidAbove }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <List>
      {findings.map((finding) => (
        <FindingLine
          key={`${finding.code} ${finding.path}`}
          finding={finding}
          address={findingAddress(plan, finding)}
          isBrief={isSaidAbove?.(finding) ?? false}
        />
      ))}
    </List>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly address: string;
  readonly isBrief: boolean;
}

/** A large plan has hundreds, and hardly one of them changes at a letter. */
const FindingLine = memo(function FindingLine({ finding, address, isBrief }: FindingLineProps) {
  const { t, i18n } = useTranslation(['panels', 'findings']);
  const language = useLanguage();
  const { people } = usePlanView();
  return (
    <li>
      <AppLink to={address}>
        <FindingSentence finding={finding} people={people} />
      </AppLink>
      {!isBrief && (
        <small>
          {t(`findings:severity.${finding.severity}`)}
          {finding.gate === null ? '' : ` ${t(`findings:gate.${finding.gate}`)}`}.{' '}
          {saysHowStrongly(finding) ? '' : `${forceWords(i18n, language, finding.source)}.`}
        </small>
      )}
    </li>
  );
});

/** The finding's own words say so where the guidance only encourages or says *normally*, or the rule is ours. */
const saysHowStrongly = ({ source }: Finding): boolean => !['asks', 'realistic'].includes(forceOf(source));

function GroupHeading({ group }: { readonly group: FindingGroup }) {
  const { place, reference, text } = group;
  const { t } = useTranslation(['panels', 'fields']);
  const language = useLanguage();
  const title = text === null ? null : wordsIn(text, language);
  return (
    <Typography
      variant="h3"
      id={headingId(group)}
      tabIndex={-1}
      sx={{ marginBlock: '1rem 0.125rem', overflowWrap: 'anywhere' }}
    >
      {place === 'recommendation' || place === 'action'
        ? t(`fields:where.${place}`, { reference })
        : t(`panels:completeness.group.${place}`)}
      {title !== null && title.words.trim() !== '' && (
        <Title lang={title.language === language ? undefined : title.language}>{title.words}</Title>
      )}
    </Typography>
  );
}

/** Long recommendations would bury their findings: two lines tell which it is. */
const Title = styled('span')(({ theme }) => ({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  fontWeight: 400,
}));

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    maxInlineSize: 'none',
    paddingBlock: '0.375rem',
    borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  },
  '& small': { display: 'block', color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
}));
