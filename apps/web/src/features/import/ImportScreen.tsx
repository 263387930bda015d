import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextEncoding } from '@cynllun/domain/import/text-encoding';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useStore } from '../../shared/writing/useStore.ts';
import { refusalWords } from '../../shared/refusal.ts';
import type { Accepted } from './AcceptSection.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { Done } from './Done.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { useImport } from './useImport.ts';

/** Brings a spreadsheet into the plan: nothing is saved before the person has seen what was made of it. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const { viewerCan } = usePlanView();
  return (
    <Screen title={t('title')} width="working">
      {viewerCan.planImport ? <Import /> : <p>{t('notAllowed')}</p>}
    </Screen>
  );
}

function Import() {
  const { t, i18n } = useTranslation('import');
  const store = useStore();
  const { opened, busy, refusal, attempt, open, readAgain, choose, startAgain } = useImport();
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  const chosen = async (file: File | undefined, encoding: TextEncoding | null = null) => {
    announce(t('file.reading'));
    const got = await open(file, encoding);
    if (got === null) return;
    const { preview, matches, fileName: name } = got;
    announce(t('file.read', { name, actions: preview.actions.length + matches.unchanged }));
  };
  const done = (result: Accepted) => {
    setAccepted(result);
    store.refresh();
  };
  const again = () => {
    setAccepted(null);
    startAgain();
  };
  if (accepted) return <Done accepted={accepted} onAgain={again} />;
  return (
    <>
      <p>{t('intro')}</p>
      {refusal && (
        <ErrorSummary problems={[{ field: refusal.field, words: refusalWords(i18n, refusal) }]} attempt={attempt} />
      )}
      <ChooseFile
        fileName={opened?.uploaded.fileName ?? null}
        problem={refusal?.field === 'file' ? refusalWords(i18n, refusal) : undefined}
        busy={busy}
        onFile={(file) => chosen(file)}
      />
      {opened && (
        <OpenedFile
          key={opened.uploaded.importId}
          opened={opened}
          choose={choose}
          onEncoding={(encoding) => chosen(opened.file, encoding)}
          onReadAgain={readAgain}
          onAccepted={done}
        />
      )}
    </>
  );
}
