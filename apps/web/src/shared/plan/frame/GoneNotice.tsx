import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Edit } from '@cynllun/domain/plan/edit';
import { Buttons } from '../../form/Form.tsx';
import { Notice } from '../../layout/Notice.tsx';
import type { RemovedConflict } from '../../aggregate/store/removed.ts';
import { wordsOfEdit } from '../planStore.ts';
import { usePlanStore } from '../usePlanStore.ts';
import { useSayer } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';

/** Something that someone removed while this person was changing it: put it back, or keep the words and let it go. */
export function GoneNotice({ removed }: { readonly removed: RemovedConflict }) {
  const { t } = useTranslation(['plan', 'common']);
  const say = useSayer();
  const store = usePlanStore();
  const name = removed.by?.name ?? t('plan:conflict.someone');
  const what = whatIs(removed, say(`plan:thing.${removed.entity}`));
  const words = removed.mine.flatMap(({ edit }) => wordsOfEdit(edit).map((one) => one.words));
  return (
    <Notice tone="warning" live>
      <p>
        <strong>{t('plan:gone.title')}</strong>
      </p>
      <p>
        {removed.at === null ? t('plan:gone.by', { name, what }) : t('plan:gone.byAt', { name, what, at: removed.at })}
      </p>
      <KeptWords words={words} label={t('plan:gone.yours')} />
      <Buttons>
        {removed.putBack.length > 0 && (
          <Button size="small" variant="contained" onClick={() => store.resolveRemoved(removed.id, 'putBack')}>
            {t('plan:gone.putBack')}
          </Button>
        )}
        <Button size="small" onClick={() => store.resolveRemoved(removed.id, 'drop')}>
          {t('plan:gone.drop')}
        </Button>
      </Buttons>
    </Notice>
  );
}

/** What was removed, by its own words where they are still known. */
function whatIs({ putBack }: RemovedConflict, thing: string): string {
  const [first]: readonly (Edit | undefined)[] = putBack;
  const words = first === undefined ? undefined : wordsOfEdit(first)[0]?.words;
  return words === undefined ? thing : `${thing}: ${words}`;
}

/** Words that are not in the plan, to be read and copied. */
export function KeptWords({ words, label }: { readonly words: readonly string[]; readonly label: string }) {
  const { t } = useTranslation();
  if (words.length === 0) return null;
  return (
    <>
      <p>{label}</p>
      <Words>{words.join('\n\n')}</Words>
      <CopyButton words={words.join('\n\n')} label={t('buttons.copy')} />
    </>
  );
}

const Words = styled('blockquote')(({ theme }) => ({
  margin: '0.25rem 0 0.5rem',
  padding: '0.5rem 0.75rem',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 4,
}));
