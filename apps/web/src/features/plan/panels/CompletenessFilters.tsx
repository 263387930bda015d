import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../shared/form/SelectField.tsx';
import { kinds, type FindingGroup, type Kind } from './groupFindings.ts';
import { useGroupName } from './useGroupName.ts';

interface CompletenessFiltersProps {
  /** Null shows every kind. */
  readonly kind: Kind | null;
  readonly onKind: (kind: Kind | null) => void;
  readonly groups: readonly FindingGroup[];
  /** The key of the one group to show; empty shows all. */
  readonly about: string;
  readonly onAbout: (key: string) => void;
}

/** Which findings to show. */
export function CompletenessFilters({ kind, onKind, groups, about, onAbout }: CompletenessFiltersProps) {
  const { t } = useTranslation('panels');
  const nameOf = useGroupName();
  return (
    <>
      <Choices role="group" aria-label={t('completeness.show')}>
        {[null, ...kinds].map((of) => (
          <button key={of ?? 'everything'} type="button" aria-pressed={kind === of} onClick={() => onKind(of)}>
            {t(`completeness.${of ?? 'everything'}`)}
          </button>
        ))}
      </Choices>
      <SelectField
        id="completeness-about"
        label={t('completeness.about')}
        emptyLabel={t('completeness.aboutEverything')}
        options={groups.map((group) => ({ value: group.key, label: nameOf(group) }))}
        value={about}
        onChange={(event) => onAbout(event.target.value)}
      />
    </>
  );
}

const Choices = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(7.5rem, 100%), 1fr))',
  gap: '0.375rem',
  marginBlock: '0.5rem 0.75rem',
  '& button': {
    display: 'flex',
    gap: '0.5rem',
    alignItems: 'center',
    justifyContent: 'space-between',
    minBlockSize: 'var(--control)',
    padding: '0.125rem 0.5rem',
    color: theme.vars.palette.colours.ink,
    backgroundColor: theme.vars.palette.colours.page,
    border: `1px solid ${theme.vars.palette.colours.edge}`,
    borderRadius: 4,
    font: 'inherit',
    fontSize: '0.8125rem',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '& [aria-pressed="true"]': {
    color: theme.vars.palette.colours.onPrimary,
    backgroundColor: theme.vars.palette.primary.main,
    borderColor: theme.vars.palette.primary.main,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      borderColor: 'Highlight',
    },
  },
}));
