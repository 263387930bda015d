import { useEffect, useRef } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import type { Accepted } from './AcceptSection.tsx';
import { Section } from './Section.tsx';

interface DoneProps {
  readonly accepted: Accepted;
  readonly onAgain: () => void;
}

/** What came of it, and how to take something of it back. */
export function Done({ accepted, onAgain }: DoneProps) {
  const { t } = useTranslation('import');
  const { id } = usePlan();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Section title={t('done.title')} headingRef={heading}>
      <ul>
        <li>{t('done.actionsAdded', { count: accepted.actionsAdded })}</li>
        <li>{t('done.actionsUpdated', { count: accepted.actionsUpdated })}</li>
        <li>{t('done.recommendationsAdded', { count: accepted.recommendationsAdded })}</li>
        <li>{t('done.notesAdded', { count: accepted.notesAdded })}</li>
        <li>{t('done.peopleAdded', { count: accepted.peopleAdded })}</li>
      </ul>
      <p>{t('done.undo')}</p>
      <Buttons>
        <ButtonLink to={`/plans/${id}`} variant="contained">
          {t('done.goTo')}
        </ButtonLink>
        <Button onClick={onAgain}>{t('done.another')}</Button>
      </Buttons>
    </Section>
  );
}
