import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VisuallyHidden } from '../../shared/layout/VisuallyHidden.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { partOf, useText } from './useAdvice.ts';
import { usePartName } from './usePartName.ts';

interface PartsNavProps {
  readonly chosen: string | null;
}

/** The parts of the advice, each with what is judged of it. */
export function PartsNav({ chosen }: PartsNavProps) {
  const { t } = useTranslation('advising');
  const { recommendations } = usePlan();
  const parts = [...recommendations.map(({ id }) => id), null];
  return (
    <Bar aria-label={t('parts.label')}>
      <ul>
        {parts.map((id, index) => (
          <li key={id ?? 'plan'}>
            <PartLink id={id} short={id === null ? t('parts.plan') : String(index + 1)} isChosen={id === chosen} />
          </li>
        ))}
      </ul>
    </Bar>
  );
}

interface PartLinkProps {
  readonly id: string | null;
  readonly short: string;
  readonly isChosen: boolean;
}

function PartLink({ id, short, isChosen }: PartLinkProps) {
  const { t } = useTranslation('advising');
  const language = useLanguage();
  const { planId, number } = useNumbered();
  const name = usePartName()(id);
  const { judgements, points } = partOf(useText(), id);
  const judged = judgements.filter(({ answer }) => answer !== null).length;
  const all = judgements.length;
  return (
    <Link
      to={inLanguage(language, `/versions/${planId}/${number}/advice?of=${id ?? 'plan'}`)}
      aria-current={isChosen ? 'page' : undefined}
      preventScrollReset
    >
      <VisuallyHidden>
        {t('parts.state', { name, judged, all })}
        {points.length > 0 && `, ${t('parts.statePoints', { count: points.length })}`}
      </VisuallyHidden>
      <span aria-hidden="true">{short}</span>
      <Count aria-hidden="true" data-done={judged === all}>
        {judged === all ? '✓' : `${judged}/${all}`}
      </Count>
    </Link>
  );
}

const Bar = styled('nav')(({ theme }) => ({
  marginBlock: '0.75rem 1rem',
  '& > ul': { display: 'flex', flexWrap: 'wrap', gap: 4, margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'flex',
    gap: '0.5rem',
    alignItems: 'center',
    minBlockSize: 36,
    paddingInline: '0.625rem',
    color: theme.vars.palette.colours.primary,
    border: `1px solid ${theme.vars.palette.colours.edge}`,
    borderRadius: 4,
    textDecoration: 'none',
    fontWeight: 600,
    '@media (pointer: coarse)': { minBlockSize: 44 },
  },
  '& a:hover': { backgroundColor: theme.vars.palette.colours.sunk },
  '& a[aria-current]': {
    color: theme.vars.palette.colours.onPrimary,
    backgroundColor: theme.vars.palette.colours.primary,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -4 },
  },
}));

const Count = styled('span')(({ theme }) => ({
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.colours.quiet,
  '[aria-current] > &': { color: 'inherit' },
}));
