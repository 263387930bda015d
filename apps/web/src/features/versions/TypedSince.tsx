import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { WrittenSinceQuery } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { linesOf, type Line } from '../../shared/plan/changes/lines.ts';
import { useNames, type Names } from '../../shared/plan/changes/useNames.ts';
import { usePlanId, usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import type { Quote } from '../../shared/words/useQuote.ts';
import { Card, Quiet, Rows } from './Card.tsx';
import { WrittenSince, type Candidate } from './operations.ts';

interface TypedSinceProps {
  readonly candidate: Candidate;
  readonly onLookAgain: () => void;
}

/** What was written after the plan was put together, and so is not in the version: nothing, until something is. */
export function TypedSince({ candidate, onLookAgain }: TypedSinceProps) {
  const { t } = useTranslation('versions');
  const written = useWrittenSince(candidate.sequence);
  const names = useNames(written?.gone ?? []);
  if (written === null) return null;
  return (
    <Card
      title={t('since.title', { at: candidate.madeAt })}
      aside={
        <Button variant="contained" color="secondary" size="small" onClick={onLookAgain}>
          {t('since.again')}
        </Button>
      }
    >
      <Rows>
        {written.edges.map(({ node }) => (
          <li key={node.sequence}>
            <b>
              {t('since.by', {
                names: (node.authors.length > 0 ? node.authors : [node.by]).map((one) => one?.name ?? t('list.nobody')),
                at: node.at,
              })}
            </b>
            <Lines>
              {linesOf(node.changes).map((line) => (
                <li key={'field' in line ? `${line.id} ${line.field}` : `${line.kind} ${line.id}`}>
                  <LineWords line={line} names={names} />
                </li>
              ))}
            </Lines>
          </li>
        ))}
      </Rows>
      {written.pageInfo.hasNextPage && <Quiet>{t('since.more')}</Quiet>}
    </Card>
  );
}

/** What a line of a write says was done, as a link to it while it is there. */
function LineWords({ line, names }: { readonly line: Line; readonly names: Names }) {
  const { t } = useTranslation(['history', 'versions']);
  const said = (quote: Quote): string => {
    switch (line.kind) {
      case 'setUp':
        return t('history:line.setUp');
      case 'field':
        return t('versions:since.changed', { what: names.where(line, line.field, quote) });
      case 'translated':
        return t('history:line.translated', { what: names.where(line, line.field, quote) });
      case 'recorded':
      case 'corrected':
      case 'takenBack':
        return t(`history:line.${line.kind}`, { what: names.value('planEvent', 'corrects', line.about, quote) });
      default:
        return t(`history:line.${line.kind}`, { what: names.what(line, quote) });
    }
  };
  const address = names.address(line, 'field' in line ? line.field : '');
  const words = <Sentence say={said} />;
  return address === null ? words : <AppLink to={address}>{words}</AppLink>;
}

type Written = NonNullable<WrittenSinceQuery['planHistory']>;

/** Fetched again whenever the plan has been written; null while nothing was. */
function useWrittenSince(since: number): Written | null {
  const client = useApolloClient();
  const planId = usePlanId();
  const sequence = usePlanSequence();
  const [found, setFound] = useState<{ readonly since: number; readonly written: Written } | null>(null);
  useEffect(() => {
    if (sequence <= since) return undefined;
    let isCurrent = true;
    client.query({ query: WrittenSince, variables: { planId, since }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => isCurrent && data?.planHistory && setFound({ since, written: data.planHistory }),
      // The next change asks again.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client, planId, since, sequence]);
  return found !== null && found.since === since && found.written.edges.length > 0 ? found.written : null;
}

const Lines = styled('ul')({ margin: 0, paddingInlineStart: '1.25rem' });
