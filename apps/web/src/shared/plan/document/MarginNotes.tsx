import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { isEntityName } from '@cynllun/domain/plan/edit';
import type { Finding } from '@cynllun/domain/plan/finding';
import { readPath } from '@cynllun/domain/aggregate/path';
import { AppLink } from '../../layout/AppLink.tsx';
import { VisuallyHidden } from '../../layout/VisuallyHidden.tsx';
import { FindingSentence } from '../../words/FindingSentence.tsx';
import { findingAddress } from '../fieldAddress.ts';
import { useMay, usePlan, usePlanView } from '../source/usePlan.ts';
import { useSayer } from '../words.ts';
import { inNotes, type Place } from './notes.ts';
import { useNotes } from './WithNotes.tsx';

interface MarginNotesProps {
  readonly places: readonly Place[];
  /** What it is in the list or section it stands in. */
  readonly as?: 'div' | 'dd';
}

/** What is missing at some places: for whoever may put it right, each with the way to its field. */
export function MarginNotes({ places, as = 'div' }: MarginNotesProps) {
  const { t } = useTranslation('reading');
  const findings = useNotes(places);
  if (findings.length === 0) return null;
  return (
    <Margin as={as}>
      <VisuallyHidden>{t('missing.label')}</VisuallyHidden>
      <ul>
        {inNotes(findings).map((alike) => (
          <li key={`${alike[0].code} ${alike[0].path}`} data-severity={alike[0].severity}>
            <Note findings={alike} />
          </li>
        ))}
      </ul>
    </Margin>
  );
}

interface NoteProps {
  readonly findings: readonly [Finding, ...Finding[]];
}

function Note({ findings }: NoteProps) {
  const plan = usePlan();
  const may = useMay();
  const words = <NoteWords findings={findings} />;
  const [finding] = findings;
  const { entity, id, field } = readPath(finding.path);
  if (!isEntityName(entity) || !may.edit(entity, id, field)) return words;
  return <AppLink to={findingAddress(plan, finding)}>{words}</AppLink>;
}

/** Several are the fields of one thing that want translating alike. */
function NoteWords({ findings }: NoteProps) {
  const { people } = usePlanView();
  const say = useSayer();
  const [finding] = findings;
  if (findings.length === 1) return <FindingSentence finding={finding} people={people} />;
  const fields = [...new Set(findings.map(({ params }) => say(`fields:${params['entity']}.${params['field']}`)))];
  return say(`reading:missing.translation.${finding.params['state']}.${finding.params['language']}`, { fields });
}

/** Amber, with a dashed edge, where a gate asks for it; quiet where it is only advised. */
const Margin = styled('div')(({ theme }) => ({
  fontSize: '0.875rem',
  lineHeight: 1.4,
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    marginBlock: '0.25rem',
    paddingInlineStart: '0.625rem',
    color: theme.vars.palette.colours.quiet,
    borderInlineStart: `2px solid ${theme.vars.palette.colours.edge}`,
  },
  '& li[data-severity="required"]': {
    color: theme.vars.palette.colours.warning,
    borderInlineStart: `2px dashed ${theme.vars.palette.colours.warning}`,
  },
  '& li a': { color: 'inherit' },
}));
