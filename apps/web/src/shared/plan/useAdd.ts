import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Edit } from '@cynllun/domain/plan/edit';
import { onePress } from '../form/onePress.ts';
import { focusNewField } from '../form/typeAhead.ts';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';
import { useEdit } from '../writing/useStore.ts';

/** What a button adds, and where a person goes on from there. */
export interface Addition {
  readonly edits: readonly Edit[];
  /** The field that gets the cursor. */
  readonly field: string;
  /** The page it is on, below the language; without one, this page. */
  readonly page?: string;
}

/**
 * Adds something at the press of a button, once, and puts the cursor in its first field before the next key is handled:
 * the page is drawn at once, not when there is time.
 */
export function useAdd(): (addition: Addition) => void {
  const { t } = useTranslation('plan');
  const edit = useEdit();
  const navigate = useNavigate();
  const language = useLanguage();
  return ({ edits, field, page }) => {
    onePress();
    flushSync(() => edit(edits));
    if (page !== undefined) void navigate(`${inLanguage(language, page)}#${field}`, { flushSync: true });
    focusNewField(field, t('outline.fieldOpening'));
  };
}
