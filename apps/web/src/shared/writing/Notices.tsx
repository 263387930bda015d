import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { problemWords } from '@cynllun/messages/problemWords';
import { AppLink } from '../layout/AppLink.tsx';
import { useLanguage } from '../words/useLanguage.ts';
import type { AggregateLive } from '../aggregate/live/AggregateLive.ts';
import { refusedWords, type Refused } from '../aggregate/store/rejected.ts';
import type { View } from '../aggregate/store/binding.ts';
import type { Snapshot } from '../aggregate/store/snapshot.ts';
import { useNoun } from './noun.ts';
import { RemovedNotice } from './RemovedNotice.tsx';
import { UnsavedWords } from './UnsavedWords.tsx';
import { useLiveValue } from './useLive.ts';
import { useSnapshot, useStore } from './useStore.ts';
import { LateAlert } from '../layout/LateAlert.tsx';

export const noticesId = 'notices';

/** What a person has to know of what they typed, above the page: each matter with the way to settle it. */
export function Notices() {
  const removed = useSnapshot((snapshot) => snapshot.removed);
  return (
    <div id={noticesId} tabIndex={-1}>
      <Restored />
      <NextDraft />
      <Outage />
      <SomeoneElse />
      <RefusedNotice />
      {removed.map((one) => (
        <RemovedNotice key={one.id} removed={one} />
      ))}
      <NeedsAttention />
    </div>
  );
}

function Restored() {
  const { t } = useTranslation('plan');
  const store = useStore();
  if (!useSnapshot(({ restored }) => restored)) return null;
  return (
    <LateAlert role="status">
      <p>{t('saving.restored')}</p>
      <Button size="small" onClick={() => store.dismiss('restored')}>
        {t('saving.restoredClose')}
      </Button>
    </LateAlert>
  );
}

/** They were away while it was submitted: what they typed is not in what was. */
function NextDraft() {
  const { t } = useTranslation('plan');
  const store = useStore();
  const version = useSnapshot(({ missedCutoff }) => missedCutoff);
  if (version === null) return null;
  return (
    <LateAlert role="status">
      <p>{t('saving.nextDraft', { version })}</p>
      <Button size="small" onClick={() => store.dismiss('missedCutoff')}>
        {t('saving.restoredClose')}
      </Button>
    </LateAlert>
  );
}

function Outage() {
  const { t } = useTranslation(['plan', 'common']);
  const store = useStore();
  const live = useLiveValue<AggregateLive | null>((one) => one, null);
  const saving = useSnapshot((snapshot) => snapshot.saving);
  if (saving.state !== 'notSaved') return null;
  if (saving.reason === 'device')
    return (
      <LateAlert severity="warning" role="alert">
        <p>{t('plan:saving.device')}</p>
      </LateAlert>
    );
  if (saving.reason !== 'connection' && saving.reason !== 'fault') return null;
  return (
    <LateAlert severity="warning">
      <p>{t(saving.reason === 'connection' ? 'plan:saving.reconnecting' : 'plan:saving.fault')}</p>
      <Button
        size="small"
        onClick={() => {
          store.retry();
          live?.retry();
        }}
      >
        {t('common:buttons.tryAgain')}
      </Button>
    </LateAlert>
  );
}

/** They signed in elsewhere in this browser. Nothing of this person's is sent in their name. */
function SomeoneElse() {
  const { t } = useTranslation('plan');
  if (useSnapshot(({ access }) => access) !== 'someoneElse') return null;
  return (
    <LateAlert severity="error" role="alert">
      <p>{t('saving.someoneElse')}</p>
    </LateAlert>
  );
}

/** A refusal is no outage: it is said once, the words are kept for copying, and nothing is tried again. */
function RefusedNotice() {
  const { t } = useTranslation(['plan', 'common']);
  const store = useStore();
  const refused = useSnapshot((snapshot) => snapshot.refused);
  const [first] = refused;
  if (first === undefined) return null;
  return (
    <LateAlert severity="error" role="alert">
      <p>
        <strong>{t(`plan:refused.${titleOf(first.reason)}`)}</strong>
      </p>
      <UnsavedWords
        written={refused.flatMap((one) => refusedWords(store.aggregate, one))}
        label={t(`plan:refused.${first.reason}`)}
      />
      <Button size="small" onClick={() => store.dismiss('refused')}>
        {t('plan:refused.dismiss')}
      </Button>
    </LateAlert>
  );
}

function titleOf(reason: Refused['reason']): 'title' | 'titleOfWords' | 'titleOfSecond' {
  if (reason === 'oneAlready') return 'titleOfSecond';
  return reason === 'tooLong' || reason === 'tooMuch' || reason === 'unreadable' ? 'titleOfWords' : 'title';
}

/** Fields that cannot be saved as they stand, each a link to itself. */
function NeedsAttention() {
  const problems = useSnapshot((snapshot) => snapshot.problems);
  const conflicts = useSnapshot((snapshot) => snapshot.conflicts);
  const typed = useSnapshot((snapshot) => snapshot.typed);
  const unread = [...typed].filter(([, { isBad }]) => isBad).map(([path]) => path);
  if (problems.size + conflicts.length + unread.length === 0) return null;
  return <Matters problems={problems} disputed={conflicts.map(({ path }) => path)} unread={unread} />;
}

interface MattersProps {
  readonly problems: Snapshot<View>['problems'];
  readonly disputed: readonly string[];
  readonly unread: readonly string[];
}

function Matters({ problems, disputed, unread }: MattersProps) {
  const { t, i18n } = useTranslation('plan');
  const language = useLanguage();
  const noun = useNoun();
  const where = noun.usePathWords();
  const { ofField } = noun.useAddresses();
  const matters = [
    ...disputed.map((path) => ({ path, words: t('saving.conflict', { where: where(path) }) })),
    ...[...problems].map(([path, problem]) => ({
      path,
      words: `${where(path)}: ${problemWords(i18n, language, problem)}`,
    })),
    ...unread.map((path) => ({ path, words: t('saving.unread', { where: where(path) }) })),
  ];
  return (
    <LateAlert severity="error">
      <p>
        <strong>{t('saving.problems')}</strong>
      </p>
      <ul>
        {matters.map(({ path, words }) => (
          <li key={path}>
            <AppLink to={ofField(path)}>{words}</AppLink>
          </li>
        ))}
      </ul>
    </LateAlert>
  );
}
