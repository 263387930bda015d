import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { savedViewSchema } from '@cynllun/domain/summary/saved-view';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { keptInCache } from './keptInCache.ts';
import { addressOf, useSought } from './sought.ts';

const SaveView = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on ViewsKept {
        views {
          id
          name
          search
        }
      }
      ...Problems
    }
  }
`);

/** Keeps what is looked for now under a name. */
export function SaveViewForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('portfolio');
  const search = addressOf({ ...useSought(), page: 1 }).toString();
  const [saveView] = useMutation(SaveView);
  const form = useCheckedForm(savedViewSchema, { defaultValues: { name: '', search } });
  const submit = form.handleSubmit(async ({ name }) => {
    if (!(await form.done(outcomeOf(saveView, { variables: { input: { name, search } }, update: keptInCache }))))
      return;
    announce(t('views.kept', { name }));
    onDone();
  });
  return (
    <CommandForm form={form} title={t('views.save')} save={t('views.keep')} onSubmit={submit} onCancel={onDone}>
      <TextField {...form.register('name')} label={t('views.name')} hint={t('views.nameHint')} />
    </CommandForm>
  );
}
