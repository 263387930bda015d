import { useTranslation } from 'react-i18next';
import type { Forum, Plan } from '@cynllun/domain/plan/plan';
import { references } from '@cynllun/domain/plan/reference';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan } from '../../../shared/plan/source/usePlan.ts';
import { PlanChoice } from '../fields/ChoiceFields.tsx';
import { FieldMarks } from '../fields/FieldMarks.tsx';
import { PublicText } from '../fields/PublicText.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { EntryList } from '../list/EntryList.tsx';
import { Row, Stack } from '../Part.tsx';
import { ForumsRead } from '../read.ts';
import { PageRead } from './PageRead.tsx';
import { useQuote } from '../../../shared/words/useQuote.ts';

/** The forums that monitor the plan, with the stakeholder groups on them [S15]. */
export function ForumsScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const { quote } = useQuote();
  const nameOf = ({ name }: Forum, number: number) => quote(name) || t('forums.one', { number });
  if (!useMay().list('forum', 'plan', plan.id))
    return (
      <PageRead title={t('pages.forums')}>
        <ForumsRead plan={plan} />
      </PageRead>
    );
  return (
    <Screen title={t('pages.forums')} width="working">
      <p>{t('forums.intro')}</p>
      <FieldMarks id={`plan:${plan.id}:forums`}>
        <EntryList
          entity="forum"
          parent={{ entity: 'plan', id: plan.id }}
          items={plan.forums}
          nameOf={nameOf}
          removedWords={(forum, number) => t('forums.removed', { name: nameOf(forum, number) })}
          addLabel={t('forums.add')}
          firstField="name"
          level="h2"
        >
          {(forum, number) => <ForumFields plan={plan} forum={forum} name={nameOf(forum, number)} />}
        </EntryList>
      </FieldMarks>
    </Screen>
  );
}

interface ForumFieldsProps {
  readonly plan: Plan;
  readonly forum: Forum;
  readonly name: string;
}

function ForumFields({ plan, forum, name }: ForumFieldsProps) {
  const { t } = useTranslation('plan');
  const referenceOf = references(plan);
  const checked = plan.actions.filter(({ monitoringForumId }) => monitoringForumId === forum.id);
  return (
    <Stack>
      <PublicText entity="forum" of={forum} field="name" />
      <WordsField entity="forum" of={forum} field="remit" />
      <PlanChoice entity="forum" of={forum} field="frequency" />
      <FieldMarks id={`forum:${forum.id}:stakeholderGroups`}>
        <strong>{t('forums.groups')}</strong>
        <EntryList
          entity="stakeholderGroup"
          parent={{ entity: 'forum', id: forum.id }}
          items={forum.stakeholderGroups}
          within={name}
          nameOf={(_, number) => t('forums.group', { number })}
          removedWords={(_, number) => t('forums.groupRemoved', { number })}
          addLabel={t('forums.addGroup')}
          firstField="kind"
        >
          {(group) => (
            <Row>
              <PlanChoice entity="stakeholderGroup" of={group} field="kind" />
              <PublicText entity="stakeholderGroup" of={group} field="name" />
            </Row>
          )}
        </EntryList>
      </FieldMarks>
      {checked.length > 0 && (
        <p>{t('forums.actions', { references: checked.map(({ id }) => referenceOf.get(id) ?? '') })}</p>
      )}
    </Stack>
  );
}
