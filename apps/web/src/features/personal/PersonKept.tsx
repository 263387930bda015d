import { useState } from 'react';
import type { ApolloCache } from '@apollo/client';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Card } from '../../shared/layout/Card.tsx';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { saveFile } from '../../shared/saveFile.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import type { FoundPerson, Whom } from './findPerson.ts';
import { ErasePerson, ExportPerson } from './personalQueries.ts';

type Count = FoundPerson['kept']['counts'][number];

interface PersonKeptProps {
  readonly found: FoundPerson;
  readonly onSaved: () => void;
  readonly onErased: (words: string) => void;
}

/** How much is kept of somebody: to save for them, and to erase. */
export function PersonKept({ found: { whom, who, kept }, onSaved, onErased }: PersonKeptProps) {
  const { t } = useTranslation('personalData');
  const columns: readonly Column<Count>[] = [
    { key: 'what', heading: t('found.what'), namesRow: true, cell: ({ section }) => t(`sections.${section}`) },
    { key: 'count', heading: t('found.count'), figures: true, cell: ({ count }) => count },
  ];
  const { send, ...saving } = useSend(ExportPerson, 'personalData:problems');
  const save = async () => {
    const done = await send(whom);
    if (done === null) return;
    saveFile(`${t('save.name')}.json`, done.file);
    onSaved();
  };
  return (
    <>
      <Card title={t('found.member', { name: kept.name ?? who })} headingId="kept">
        <ErrorSummary problems={saving.problems} attempt={saving.attempt} />
        <DataTable
          caption={t('found.title')}
          captionHidden
          columns={columns}
          rows={kept.counts.filter(({ count }) => count > 0)}
          rowKey={({ section }) => section}
        />
        <Below>
          <Button variant="contained" disabled={saving.isSending} onClick={() => void save()}>
            {t('save.button')}
          </Button>
        </Below>
      </Card>
      <EraseCard whom={whom} onErased={onErased} />
    </>
  );
}

/** A button under a table or a box, with room between. */
const Below = styled('div')({ marginBlockStart: '1rem' });

function EraseCard({ whom, onErased }: { readonly whom: Whom; readonly onErased: (words: string) => void }) {
  const { t } = useTranslation('personalData');
  const language = useLanguage();
  const [requestId] = useState(newId);
  const [keepsWords, setKeepsWords] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const { send, problems, attempt, isSending } = useSend(ErasePerson, 'personalData:problems');
  const erase = async () => {
    setIsAsked(false);
    // Passages that named them may be gone.
    const update = (cache: ApolloCache) => void cache.evict({ fieldName: 'passagesToErase' });
    const done = await send({ requestId, ...whom, keepsWords, language }, { update });
    if (done !== null) onErased(t(done.sharedName ? 'erase.sharedName' : 'erase.done'));
  };
  return (
    <Card title={t('erase.title')}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <p>{t('erase.intro')}</p>
      <CheckField
        name="keepsWords"
        label={t('erase.keepsWords')}
        checked={keepsWords}
        onChange={({ target }) => setKeepsWords(target.checked)}
      />
      <Below>
        <Button color="error" disabled={isSending} onClick={() => setIsAsked(true)}>
          {t('erase.button')}
        </Button>
      </Below>
      <Confirm
        open={isAsked}
        danger
        title={t('erase.question')}
        confirm={t('erase.confirm')}
        onCancel={() => setIsAsked(false)}
        onConfirm={() => void erase()}
      >
        <p>{t('erase.intro')}</p>
      </Confirm>
    </Card>
  );
}
