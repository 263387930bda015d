import type { ReactNode } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** The sections of the document beside its recommendations, in order. */
export type SectionName = 'summary' | 'grid' | 'money' | 'monitoring' | 'otherPlans' | 'consultation';

export const sectionId = (name: SectionName): string => `read-${name}`;

interface SectionProps {
  readonly of: SectionName;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Section({ of, className, children }: SectionProps) {
  const { t } = useTranslation('reading');
  const id = sectionId(of);
  return (
    <section aria-labelledby={id} className={className}>
      <Typography variant="h2" id={id} tabIndex={-1}>
        {t(`sections.${of}`)}
      </Typography>
      {children}
    </section>
  );
}
