import { useTranslation } from 'react-i18next';
import type { IssueBlock } from '@cynllun/domain/advice/issue';
import { problemWords } from '@cynllun/messages/problemWords';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useNoun } from '../../shared/writing/noun.ts';

/** What keeps the text from being issued, whoever agrees to it: each leads to where it is mended. */
export function BlocksList({ blocks }: { readonly blocks: readonly IssueBlock[] }) {
  const { t, i18n } = useTranslation(['advising', 'errors']);
  const language = useLanguage();
  const { ofField } = useNoun().useAddresses();
  if (blocks.length === 0) return null;
  return (
    <>
      <p>
        <b>{t('advising:check.blocks')}</b>
      </p>
      <ul>
        {blocks.map((block) => (
          <li key={`${block.code} ${block.path}`}>
            <AppLink to={ofField(block.path)}>{problemWords(i18n, language, block)}</AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}
