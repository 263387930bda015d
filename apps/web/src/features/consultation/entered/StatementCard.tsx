import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { Tag } from '../../../shared/layout/Tag.tsx';
import { PassagesMarked } from '../PassagesMarked.tsx';
import { FileLink, useSizeWords } from './FileLink.tsx';
import type { Statement, Statements } from './statementQueries.ts';

/** Fetched when it is asked for, with the library for forms. */
const SplitForm = lazy(async () => ({ default: (await import('../SplitForm.tsx')).SplitForm }));

interface StatementCardProps {
  readonly statement: Statement;
  readonly of: Statements;
}

/** What a statement is called: how it came, and when. */
export function useStatementName(): (statement: Pick<Statement, 'way' | 'on'>) => string {
  const { t } = useTranslation(['entered', 'triage']);
  return ({ way, on }) => t('entered:one', { way: way ? t(`triage:way.${way}`) : '', on: on ?? '' });
}

/** What somebody said elsewhere, with who they are, its original, and which of it is a comment by now. */
export function StatementCard({ statement, of }: StatementCardProps) {
  const { t } = useTranslation(['entered', 'triage', 'fields']);
  const [isSplitting, setSplitting] = useState(false);
  const { id, late, words, language, passages, returnedOn, group } = statement;
  const name = useStatementName()(statement);
  const close = () => {
    setSplitting(false);
    document.getElementById(`statement-${id}`)?.focus();
  };
  return (
    <Card title={name} headingId={`statement-${id}`} aside={late && <Tag>{t('entered:late')}</Tag>}>
      <Facts statement={statement} of={of} />
      {words === '' ? (
        <p>{t('triage:erased')}</p>
      ) : (
        <PassagesMarked text={words} language={language} passages={passages} />
      )}
      <Original statement={statement} />
      {passages.length > 0 && <p>{t('triage:meetings.passages', { count: passages.length })}</p>}
      {returnedOn && <p>{t('entered:returned', { on: returnedOn })}</p>}
      {isSplitting ? (
        <Suspense fallback={null}>
          <SplitForm
            source={{ id, text: words, language, group, isWhole: passages.length === 0 }}
            select={t('entered:select')}
            of={of}
            onClosed={close}
          />
        </Suspense>
      ) : (
        words !== '' && (
          <Button aria-label={t('entered:splitOf', { statement: name })} onClick={() => setSplitting(true)}>
            {t('entered:split')}
          </Button>
        )
      )}
    </Card>
  );
}

/** Who said it and whose view it is, whether they may be named, and who entered it. */
function Facts({ statement, of }: Pick<StatementCardProps, 'statement' | 'of'>) {
  const { t } = useTranslation(['entered', 'triage', 'fields']);
  const { name, mayBeNamed, worker, view, group, members, replyBy, personId } = statement;
  const enteredBy = of.people.find(({ id }) => id === personId)?.name;
  const facts = [
    name !== '' && t('entered:from', { name }),
    name !== '' && t(mayBeNamed ? 'entered:named' : 'entered:notNamed'),
    worker !== '' && t('entered:fromWorker', { worker }),
    view && t(`triage:view.${view}`),
    group && t(`fields:stakeholderKind.${group}`),
    members && t('triage:members', { count: members }),
    replyBy && t(`entered:replyBy.${replyBy}`),
    enteredBy ? t('entered:by', { name: enteredBy }) : t('entered:byNobody'),
  ].filter(Boolean);
  return <Quiet>{facts.join(' · ')}</Quiet>;
}

function Original({ statement: { fileId, original } }: Pick<StatementCardProps, 'statement'>) {
  const { t } = useTranslation('entered');
  const sizeWords = useSizeWords();
  if (fileId === '') return <p>{t('noOriginal')}</p>;
  if (!original) return <p>{t('originalErased')}</p>;
  const size = sizeWords(original.kilobytes);
  return (
    <p>
      <FileLink fileId={fileId}>{t('openOriginal', { name: original.name, size })}</FileLink>
    </p>
  );
}
