import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { fieldsOf, find } from '@cynllun/domain/plan/edit';
import { Buttons } from '../../form/Form.tsx';
import { announce } from '../../layout/announcements.ts';
import { Notice } from '../../layout/Notice.tsx';
import type { FieldConflict } from '../../aggregate/store/rejected.ts';
import { usePlanStore, useSnapshot } from '../usePlanStore.ts';
import { useValueWords } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';

/** A field that someone else changed too: both are shown, and the person chooses. Until then theirs stands. */
export function ConflictChoice({ conflict }: { readonly conflict: FieldConflict }) {
  const { t } = useTranslation(['plan', 'common']);
  const store = usePlanStore();
  const { mine, theirs } = useBothInWords(conflict);
  const name = conflict.by?.name ?? t('plan:conflict.someone');
  const choose = (keep: 'mine' | 'theirs') => {
    store.resolveConflict(conflict.path, keep);
    announce(t(keep === 'mine' ? 'plan:conflict.keepMine' : 'plan:conflict.takeTheirs'));
    document.getElementById(conflict.path.replace(/\.\w+$/, ''))?.focus();
  };
  return (
    <Notice tone="warning" live>
      <p>{t('plan:conflict.byAt', { name, at: conflict.at })}</p>
      <Both>
        <dt>{t('plan:conflict.yours')}</dt>
        <dd>{mine === '' ? t('plan:conflict.empty') : mine}</dd>
        <dt>{t('plan:conflict.theirs')}</dt>
        <dd>{theirs === '' ? t('plan:conflict.empty') : theirs}</dd>
      </Both>
      <Buttons>
        <Button size="small" variant="contained" onClick={() => choose('mine')}>
          {t('plan:conflict.keepMine')}
        </Button>
        <Button size="small" onClick={() => choose('theirs')}>
          {t('plan:conflict.takeTheirs')}
        </Button>
        {mine !== '' && <CopyButton words={mine} label={t('plan:conflict.copyMine')} />}
      </Buttons>
    </Notice>
  );
}

function useBothInWords({ path, mine }: FieldConflict) {
  const { root } = useSnapshot(({ view }) => view);
  const say = useValueWords();
  const { edit } = mine;
  if (edit.kind !== 'set') return { mine: '', theirs: '' };
  const [field = ''] = Object.keys(edit.fields);
  const [, part] = /\.(\w+)$/.exec(path) ?? [];
  const inWords = (value: unknown) =>
    say(edit.entity, field, partOf(value, isText(edit.entity, field) ? part : undefined));
  return { mine: inWords(edit.fields[field]), theirs: inWords(find(root, edit.entity, edit.id)?.node[field]) };
}

const isText = (entity: Parameters<typeof fieldsOf>[0], field: string) => fieldsOf(entity)[field]?.kind === 'text';

/** Of a text, the words in one language where only those are in dispute. */
const partOf = (value: unknown, part: string | undefined): unknown =>
  part === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[part];

const Both = styled('dl')({
  display: 'grid',
  gap: '0.25rem 1rem',
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
