import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { entityNames } from '@cynllun/domain/plan/entities';
import type { Finding } from '@cynllun/domain/plan/finding';
import { readPath } from '@cynllun/domain/plan/path';
import { findingWords } from '@cynllun/messages/findingWords';
import { AppLink } from '../../layout/AppLink.tsx';
import { VisuallyHidden } from '../../layout/VisuallyHidden.tsx';
import { useLanguage } from '../../words/useLanguage.ts';
import { findingAddress } from '../fieldAddress.ts';
import { useMay, usePlan, usePlanView } from '../source/usePlan.ts';
import type { Place } from './notes.ts';
import { useNotes } from './WithNotes.tsx';

interface MarginNotesProps {
  readonly place: Place;
  /** What it is in the list or section it stands in. */
  readonly as?: 'div' | 'dd';
}

/** What is missing at a place: for whoever may put it right, each with the way to its field. */
export function MarginNotes({ place, as = 'div' }: MarginNotesProps) {
  const { t } = useTranslation('reading');
  const findings = useNotes(place);
  if (findings.length === 0) return null;
  return (
    <Margin as={as}>
      <VisuallyHidden>{t('missing.label')}</VisuallyHidden>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path}`} data-severity={finding.severity}>
            <Note finding={finding} />
          </li>
        ))}
      </ul>
    </Margin>
  );
}

function Note({ finding }: { readonly finding: Finding }) {
  const { i18n } = useTranslation('findings');
  const language = useLanguage();
  const plan = usePlan();
  const { people } = usePlanView();
  const may = useMay();
  const words = findingWords(i18n, language, finding, (id) => people.find((one) => one.id === id)?.name ?? '');
  const { entity, id, field } = readPath(finding.path);
  const known = entityNames.find((name) => name === entity);
  if (known === undefined || !may.edit(known, id, field)) return words;
  return <AppLink to={findingAddress(plan, finding)}>{words}</AppLink>;
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
