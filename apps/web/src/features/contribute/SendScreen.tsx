import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { receiptCode, RECEIPT_BYTES } from '@cynllun/domain/consultation/receipt-code';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { isBlank } from '@cynllun/domain/text/text';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { refusalOfProblem, type Refusal } from '../../shared/refusal.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useSay } from '../../shared/words/useSay.ts';
import { checks, notChecked } from './checks.ts';
import { ContributeMutation } from './contributeMutation.ts';
import { isSaid, useDraft, type Entry } from './draft.tsx';
import { Kept } from './Kept.tsx';
import { Lines, Note, Part, Rather, usePage, usePlace } from './page.tsx';
import { Sent } from './Sent.tsx';
import { useTitleOf } from './useTitleOf.ts';

/** The third page: all that one is about to send, whom to ring if someone is at risk, and sending it. */
export function SendScreen() {
  const { t } = useTranslation(['contribute', 'sending', 'common']);
  const place = usePlace();
  const [sent, setSent] = useState<{ readonly receipt: string; readonly isTold: boolean } | null>(null);
  const { state } = usePage();
  const { draft, isRead } = useDraft();
  if (sent !== null) return <Sent {...sent} isAsked={state === 'open'} />;
  const entries = Object.entries(draft.entries).filter(([, entry]) => isSaid(entry));
  return (
    <Screen
      title={t('sending:send.title')}
      facts={
        <>
          <AppLink to={place()}>{t('back')}</AppLink>
          <span>{t('page', { page: 3 })}</span>
        </>
      }
    >
      {!isRead && <Coming role="status">{t('common:loading')}</Coming>}
      {entries.length === 0 ? (
        <Nothing data-unless={isRead ? undefined : 'kept'}>
          <p>{t('sending:send.nothing')}</p>
          <ButtonLink to={place()} variant="contained">
            {t('choose.title')}
          </ButtonLink>
        </Nothing>
      ) : (
        <>
          {entries.map(([key, entry]) => (
            <Written key={key} about={key} entry={entry} />
          ))}
          <SendForm entries={entries} onSent={setSent} />
        </>
      )}
      <Rather />
    </Screen>
  );
}

/** One thing that was said, as it will be sent. */
function Written({ about, entry }: { readonly about: string; readonly entry: Entry }) {
  const { t } = useTranslation(['contribute', 'sending']);
  const place = usePlace();
  const { removeEntry } = useDraft();
  const { words: title, lang } = useTitleOf()(about);
  const language = useLanguage();
  const [thing = '', id = ''] = about.split(':');
  const at = thing === 'question' ? '/questions' : `/about/${id || 'plan'}`;
  const langOf = (one: string) => (one === language ? undefined : one);
  return (
    <Card>
      <h2 lang={lang}>{title}</h2>
      {entry.kind !== null && <p>{t(`kind.${entry.kind}`)}</p>}
      {entry.quote !== '' && (
        <blockquote lang={langOf(entry.part.endsWith('.cy') ? 'cy' : 'en')}>“{entry.quote}”</blockquote>
      )}
      <Lines lang={langOf(entry.language)}>{entry.words}</Lines>
      {entry.view !== null && <p>{t(`view.${entry.view}`)}</p>}
      <Buttons>
        <span id={entryId(about)} tabIndex={-1}>
          <ButtonLink to={place(at)} size="small" aria-label={t('sending:send.changeWhat', { title })}>
            {t('sending:send.change')}
          </ButtonLink>
        </span>
        <Button
          size="small"
          aria-label={t('sending:send.removeWhat', { title })}
          onClick={() => {
            removeEntry(about);
            announce(t('sending:send.removed'));
          }}
        >
          {t('sending:send.remove')}
        </Button>
      </Buttons>
    </Card>
  );
}

/** Where the summary of what is wrong leads, for one of the things that were said. */
const entryId = (about: string): string => `entry-${about.replace(':', '-')}`;

interface SendFormProps {
  readonly entries: readonly (readonly [string, Entry])[];
  readonly onSent: (sent: { readonly receipt: string; readonly isTold: boolean }) => void;
}

function SendForm({ entries, onSent }: SendFormProps) {
  const { t } = useTranslation(['contribute', 'sending']);
  const page = usePage();
  const { link = '' } = useParams();
  const language = useLanguage();
  const { draft, update, clear } = useDraft();
  const { send, refuse, ...sending } = useSend(ContributeMutation, 'contribute:problems');
  const closed = useSay()('errors:stage');
  // It closed on the minute, while this page stood open.
  const problems = sending.problems.map((one) =>
    one.words === closed ? { ...one, words: t('sending:send.closed') } : one,
  );
  const isOpen = page.by === 'openLink';
  const isBody = typeof page.body === 'string';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { group, members, name, mayBeNamed, replyTo } = draft;
    const comments = entries.map(([key, entry]) => {
      const [about = '', aboutId = ''] = key.split(':');
      return { about, aboutId, ...entry };
    });
    const contribution = { comments, group, members, name, mayBeNamed, replyTo };
    const refusals = await refusalsOf(contribution, { openLink: isOpen, body: isBody });
    if (refusals.length > 0) return refuse(refusals.map((one) => atEntry(one, entries)));
    const made = draft.sending ?? {
      requestId: newId(),
      receipt: receiptCode(crypto.getRandomValues(new Uint8Array(RECEIPT_BYTES))),
    };
    update({ sending: made });
    const input = { ...contribution, ...made, link, copy: page.copy.number ?? 0, language };
    const done = await send(input);
    if (done === null) return;
    const isTold = !isOpen || !isBlank(replyTo);
    clear();
    onSent({ receipt: done.receipt, isTold });
  };

  return (
    <Form onSubmit={(event) => void submit(event)} {...sending} problems={problems}>
      <Part title={t('sending:send.you')}>
        <AboutYou isOpen={isOpen} />
      </Part>
      <Risk />
      {page.state === 'closed' && <p>{t('sending:send.late')}</p>}
      {isOpen && <p>{t('sending:send.unverified')}</p>}
      <Kept />
      <Buttons>
        <Button type="submit" variant="contained" size="large">
          {t('sending:send.send')}
        </Button>
      </Buttons>
    </Form>
  );
}

function AboutYou({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation(['contribute', 'sending']);
  const { body, name: invited } = usePage();
  const { draft, update } = useDraft();
  const isBody = typeof body === 'string';
  return (
    <Grid>
      {isOpen && (
        <SelectField
          name="group"
          label={t('sending:send.group')}
          options={stakeholderKinds.map((value) => ({ value, label: t(`sending:send.groups.${value}`) }))}
          value={draft.group}
          onChange={({ target }) => update({ group: target.value })}
        />
      )}
      {isBody && (
        <TextField
          name="members"
          inputMode="numeric"
          room={8}
          label={t('sending:send.members')}
          hint={t('sending:send.membersHint', { body })}
          value={draft.members}
          onChange={({ target }) => update({ members: target.value })}
        />
      )}
      {isOpen && (
        <TextField
          name="name"
          optional
          autoComplete="name"
          label={t('sending:send.name')}
          hint={t('sending:send.nameHint')}
          value={draft.name}
          onChange={({ target }) => update({ name: target.value })}
        />
      )}
      <CheckField
        name="mayBeNamed"
        label={t('sending:send.mayBeNamed')}
        {...(!isOpen && { hint: t('sending:send.mayBeNamedHint', { name: body ?? invited }) })}
        checked={draft.mayBeNamed}
        onChange={({ target }) => update({ mayBeNamed: target.checked })}
      />
      {isOpen && (
        <TextField
          name="replyTo"
          type="email"
          optional
          autoComplete="email"
          spellCheck={false}
          label={t('sending:send.replyTo')}
          hint={t('sending:send.replyToHint')}
          value={draft.replyTo}
          onChange={({ target }) => update({ replyTo: target.value })}
        />
      )}
    </Grid>
  );
}

/** Nobody watches this: whom to ring instead. */
function Risk() {
  const { t } = useTranslation(['contribute', 'sending']);
  const { urgentPhone: phone } = usePage().copy;
  return (
    <Note tone="warning">
      {t('sending:send.risk')}{' '}
      <strong>{isBlank(phone) ? t('sending:send.riskRing999') : t('sending:send.riskRing', { phone })}</strong>
    </Note>
  );
}

async function refusalsOf(
  contribution: object,
  by: { readonly openLink: boolean; readonly body: boolean },
): Promise<readonly Refusal[]> {
  try {
    const { checkedContribution } = await checks();
    const checked = checkedContribution(by, contribution);
    return checked.valid ? [] : checked.problems.map(refusalOfProblem);
  } catch {
    return [notChecked];
  }
}

/** What is wrong with one of the things that were said leads to where it is changed. */
function atEntry(refusal: Refusal, entries: SendFormProps['entries']): Refusal {
  const [, index, field] = /^comments\.(\d+)\.(\w+)$/.exec(refusal.field ?? '') ?? [];
  const about = entries[Number(index)]?.[0];
  if (about === undefined || field === undefined) return refusal;
  const code = refusal.key.slice(refusal.key.lastIndexOf('.') + 1);
  return { ...refusal, field: entryId(about), key: `contribute:problems.${field}.${code}` };
}

/** In the page that was sent: whether this device keeps something is said at its root before it is drawn (`firstWords.vite.ts`). */
const Coming = styled('p')({ minBlockSize: '100vh', 'html:not([data-start]) &': { display: 'none' } });

const Nothing = styled('div')({ 'html[data-start] &[data-unless="kept"]': { display: 'none' } });

const Card = styled('section')(({ theme }) => ({
  marginBlockEnd: '1rem',
  padding: '0.75rem 1rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
  '& h2': { margin: 0, fontSize: '1.125rem' },
  '& p': { marginBlock: '0.375rem' },
  '& blockquote': {
    margin: '0.375rem 0',
    paddingInlineStart: '0.75rem',
    borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
  },
}));

const Grid = styled('div')({ display: 'grid', gap: '1.125rem' });
