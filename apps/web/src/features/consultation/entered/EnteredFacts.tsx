import { useTranslation } from 'react-i18next';
import { enteredWays } from '@cynllun/domain/consultation/choices';
import { Quiet } from '../../../shared/layout/Card.tsx';
import type { Triage, Triaged } from '../triaged.ts';
import { FileLink } from './FileLink.tsx';

interface EnteredFactsProps {
  readonly comment: Triaged;
  readonly people: Triage['people'];
}

/** That a comment was entered on somebody's behalf: by whom, and from which original. */
export function EnteredFacts({ comment: { way, enteredBy, originalId }, people }: EnteredFactsProps) {
  const { t } = useTranslation('entered');
  if (!enteredWays.some((one) => one === way)) return null;
  const name = people.find(({ id }) => id === enteredBy)?.name;
  return (
    <Quiet>
      {name ? t('by', { name }) : t('byNobody')}
      {originalId && (
        <>
          {' · '}
          <FileLink fileId={originalId}>{t('anOriginal')}</FileLink>
        </>
      )}
    </Quiet>
  );
}
