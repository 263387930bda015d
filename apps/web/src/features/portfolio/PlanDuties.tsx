import type { FragmentType } from '@apollo/client';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { duties } from '@cynllun/domain/summary/duties';
import { graphql } from '../../generated/index.ts';
import type { DutyRowFragment } from '../../generated/graphql.ts';
import { gapsTone, HeatGrid, HeatLink, HeatScroll } from '../../shared/layout/HeatGrid.tsx';
import { Mark } from '../../shared/layout/tone.tsx';
import { VisuallyHidden } from '../../shared/layout/VisuallyHidden.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useRows } from '../../shared/useRows.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { WhatIsRead } from './parts.tsx';

const DutyRow = graphql(`
  fragment DutyRow on ReviewOverview {
    id
    planId
    authority {
      id
      nameEn
      nameCy
    }
    viewerRoles
    completeness {
      version
      owed {
        duty
        count
      }
    }
  }
`);

/** Plans × duties: what each still lacks by what one may read of it, each cell a link to that. */
export function PlanDuties({ plans: from }: { readonly plans: readonly FragmentType<typeof DutyRow>[] }) {
  const { t } = useTranslation(['portfolio', 'panels']);
  const plans = useRows(DutyRow, from);
  return (
    <HeatScroll role="region" aria-label={t('portfolio:duties.scroll')} tabIndex={0}>
      <HeatGrid>
        <caption>
          <VisuallyHidden>{t('portfolio:duties.table')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('portfolio:heading.plan')}</th>
            {duties.map(({ duty }) => (
              <th key={duty} scope="col">
                {t(`panels:heatMap.duty.${duty}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <Row key={plan.id} plan={plan} />
          ))}
        </tbody>
      </HeatGrid>
    </HeatScroll>
  );
}

function Row({ plan }: { readonly plan: DutyRowFragment }) {
  const { planId, authority, completeness } = plan;
  const { t } = useTranslation(['portfolio', 'panels']);
  const language = useLanguage();
  const nameOf = useNameOf();
  const name = nameOf(authority);
  if (completeness === null)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={duties.length}>{t('portfolio:duties.unreadable')}</td>
      </tr>
    );
  const { version, owed } = completeness;
  const to = inLanguage(language, version === null ? `/plans/${planId}/overview` : `/versions/${planId}/${version}`);
  return (
    <tr>
      <th scope="row">
        {name}
        <Small>
          <WhatIsRead plan={plan} />
        </Small>
      </th>
      {duties.map(({ duty }) => {
        const gaps = owed.find((one) => one.duty === duty)?.count ?? 0;
        return (
          <td key={duty}>
            <HeatLink to={to} tone={gapsTone(gaps)}>
              <Mark tone={gapsTone(gaps)} />
              <VisuallyHidden>
                {name}, {t(`panels:heatMap.duty.${duty}`)}:{' '}
              </VisuallyHidden>
              {gaps === 0 ? t('panels:heatMap.complete') : t('panels:heatMap.missing', { number: gaps })}
            </HeatLink>
          </td>
        );
      })}
    </tr>
  );
}

const Small = styled('span')(({ theme }) => ({
  display: 'block',
  color: theme.vars.palette.colours.quiet,
  fontWeight: 400,
}));
