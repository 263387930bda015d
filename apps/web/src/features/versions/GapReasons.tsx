import type { Language } from '@cynllun/domain/text/language';
import { FindingSentence } from '../../shared/words/FindingSentence.tsx';
import type { NamedPeople } from '../../shared/words/useFindingWords.ts';
import { Rows } from '../../shared/layout/Card.tsx';
import { findingOf } from '../../shared/words/finding.ts';
import { Reason } from '../../shared/words/Reason.tsx';
import type { Candidate } from './operations.ts';

interface GapReasonsProps {
  readonly gaps: Candidate['gaps'];
  readonly people: NamedPeople;
  /** The language the plan is drafted in. */
  readonly language: Language;
}

/** Gaps that were left open, each with the reason that was given. */
export const GapReasons = ({ gaps, people, language }: GapReasonsProps) => (
  <Rows>
    {gaps.map(({ finding, reason }) => (
      <li key={`${finding.code} ${finding.path}`}>
        <b>
          <FindingSentence finding={findingOf(finding)} people={people} />
        </b>
        <Reason words={reason} language={language} />
      </li>
    ))}
  </Rows>
);
