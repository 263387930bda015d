import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { linesOf, type Line } from '../../shared/plan/changes/lines.ts';
import { useNames, type Names } from '../../shared/plan/changes/useNames.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import type { Quote } from '../../shared/words/useQuote.ts';
import { Rows } from '../../shared/layout/Card.tsx';
import type { Written } from './operations.ts';

/** What was written, write by write, each line a link to it. Words: history, deadlines. */
export function WrittenList({ written }: { readonly written: Written }) {
  const { t } = useTranslation('versions');
  const names = useNames(written.gone);
  return (
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
            {linesOf(names.aggregate, node.changes).map((line) => (
              <li key={'field' in line ? `${line.id} ${line.field}` : `${line.kind} ${line.id}`}>
                <LineWords line={line} names={names} />
              </li>
            ))}
          </Lines>
        </li>
      ))}
    </Rows>
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

const Lines = styled('ul')({ margin: 0, paddingInlineStart: '1.25rem' });
