import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../generated/index.ts';
import type { PortfolioQuery } from '../../generated/graphql.ts';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Chevron } from '../../shared/layout/icons.tsx';
import { late } from '../../shared/layout/late.tsx';
import { MenuButton } from '../../shared/layout/MenuButton.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { keptInCache } from './keptInCache.ts';

const RemoveView = graphql(`
  mutation RemoveView($input: RemoveViewInput!) {
    removeView(input: $input) {
      __typename
      ...Problems
      ... on ViewsKept {
        views {
          id
          name
          search
        }
      }
    }
  }
`);

/** Fetched when it is first asked for. */
const saveViewForm = late(async () => (await import('./SaveViewForm.tsx')).SaveViewForm);

type View = NonNullable<PortfolioQuery['home']>['views'][number];

/** What someone looks for again and again: to go there, to keep what they look for now, to forget one. */
export function Views({ views }: { readonly views: readonly View[] }) {
  const { t } = useTranslation('portfolio');
  const navigate = useNavigate();
  const language = useLanguage();
  const [isSaving, setSaving] = useState(false);
  const { send, problems, attempt } = useSend(RemoveView);
  const forget = async ({ id, name }: View) => {
    if (await send({ id }, { update: keptInCache })) announce(t('views.forgotten', { name }));
  };
  const choices = [
    ...views.map(({ id, name, search }) => ({
      key: id,
      words: name,
      onChoose: () => void navigate(inLanguage(language, search === '' ? '/reviews' : `/reviews?${search}`)),
    })),
    { key: 'save', words: t('views.save'), onChoose: () => setSaving(true) },
    ...views.map((view) => ({
      key: `forget ${view.id}`,
      words: t('views.forget', { name: view.name }),
      onChoose: () => void forget(view),
      danger: true,
    })),
  ];
  return (
    <>
      <MenuButton variant="outlined" choices={choices}>
        {t('views.title')} <Chevron />
      </MenuButton>
      <ErrorSummary problems={problems} attempt={attempt} />
      {isSaving && <saveViewForm.Part onDone={() => setSaving(false)} />}
    </>
  );
}
