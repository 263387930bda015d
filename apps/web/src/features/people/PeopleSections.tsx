import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useOpened } from '../../shared/form/useOpened.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AmongContext, type Among } from './among.ts';
import { AddPersonForm } from './AddPersonForm.tsx';
import { ChangePersonForm } from './ChangePersonForm.tsx';
import { GiveRoleForm } from './GiveRoleForm.tsx';
import { LeavingQuestion } from './LeavingQuestion.tsx';
import { PeopleTable, type Command, type PeopleTableProps } from './PeopleTable.tsx';
import { TakeRoleQuestion } from './TakeRoleQuestion.tsx';
import type { Over } from './over.ts';

interface PeopleSectionsProps {
  readonly people: PeopleTableProps['people'];
  readonly over: Over;
  /** Whose people they are: what someone leaves who has left. */
  readonly among: Among;
}

type Doing = { readonly command: 'add' } | Command;

/** The people, and what may be done: one thing at a time, above the list. */
export function PeopleSections({ people, over, among }: PeopleSectionsProps) {
  const { t } = useTranslation('people');
  const { opened: doing, open, close } = useOpened<Doing>('add-person');
  const [said, setSaid] = useState<readonly string[]>([]);
  const done = (...words: readonly string[]) => {
    setSaid(words);
    announce(words.join(' '));
    close();
  };
  const command = { onDone: done, onCancel: close };
  return (
    <AmongContext value={among}>
      {said.length > 0 && (
        <Alert severity="success">
          {said.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Alert>
      )}
      <Button id="add-person" variant="contained" sx={{ marginBlockEnd: 1.5 }} onClick={() => open({ command: 'add' })}>
        {t('add.title')}
      </Button>
      {doing?.command === 'add' && <AddPersonForm over={over} {...command} />}
      {doing?.command === 'change' && <ChangePersonForm key={doing.person.id} person={doing.person} {...command} />}
      {doing?.command === 'give' && (
        <GiveRoleForm key={doing.person.id} person={doing.person} over={over} {...command} />
      )}
      {doing?.command === 'take' && <TakeRoleQuestion person={doing.person} role={doing.role} {...command} />}
      {doing?.command === 'leave' && <LeavingQuestion person={doing.person} {...command} />}
      <PeopleTable people={people} over={over} onCommand={open} />
    </AmongContext>
  );
}

/** What a form or a question of this page is given. */
export interface CommandProps {
  /** It is done; what was done, in words. */
  readonly onDone: (...words: readonly string[]) => void;
  readonly onCancel: () => void;
}
