import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { inDateOrder } from '@cynllun/domain/deadlines/authority-dates';
import { remove } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import type { AuthorityDate } from '@cynllun/domain/plan/plan';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { withoutMarks } from '@cynllun/messages/languageMarks';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { Entry, EntryButtons, EntryList, SmallButton } from './EntryList.tsx';
import { focusHeading } from './focusHeading.ts';
import { ownDateForm } from './forms.ts';
import type { DeadlinesSource } from './source.ts';
import { useLineName } from '../../shared/review/useLineName.ts';

/** The authority's own dates: papers, cabinet, scrutiny, translation out and back, or any other. */
export function OwnDatesSection({ source }: { readonly source: DeadlinesSource }) {
  const { t } = useTranslation('deadlines');
  const [open, setOpen] = useState<AuthorityDate | 'new' | null>(null);
  const { authorityDates } = source.facts;
  return (
    <section aria-labelledby="own-dates">
      <Typography variant="h2" id="own-dates" tabIndex={-1}>
        {t('own.title')}
      </Typography>
      <p>{t('own.intro')}</p>
      {authorityDates.length === 0 && <p>{t('own.none')}</p>}
      <EntryList>
        {inDateOrder(authorityDates).map((date) => (
          <li key={date.id}>
            <OwnDateEntry date={date} source={source} onChange={() => setOpen(date)} />
          </li>
        ))}
      </EntryList>
      {source.can.deadlinesKeep && open === null && (
        <Button {...ownDateForm.asked} onClick={() => setOpen('new')}>
          {t('own.add')}
        </Button>
      )}
      {open !== null && (
        <ownDateForm.Part
          key={open === 'new' ? 'new' : open.id}
          source={source}
          before={open === 'new' ? null : open}
          onDone={() => {
            setOpen(null);
            focusHeading('own-dates');
          }}
        />
      )}
    </section>
  );
}

interface OwnDateEntryProps {
  readonly date: AuthorityDate;
  readonly source: DeadlinesSource;
  readonly onChange: () => void;
}

function OwnDateEntry({ date, source, onChange }: OwnDateEntryProps) {
  const { t } = useTranslation(['deadlines', 'common']);
  const { dateWithDay } = useFormatter();
  const name = useLineName(source.draftingLanguage)({ line: 'authorityDate', ...date });
  return (
    <Entry>
      <strong id={path('authorityDate', date.id, 'on')} tabIndex={-1}>
        <MarkedSentence sentence={name} />
      </strong>
      <span>{date.on === null ? t('common:notSet') : dateWithDay(date.on)}</span>
      {source.can.deadlinesKeep && (
        <EntryButtons>
          <SmallButton about={withoutMarks(name)} asked={ownDateForm.asked} onClick={onChange}>
            {t('common:buttons.change')}
          </SmallButton>
          <SmallButton
            about={withoutMarks(name)}
            onClick={() => {
              source.edit([remove('authorityDate', date.id)], t('deadlines:own.removed'));
              focusHeading('own-dates');
            }}
          >
            {t('common:buttons.remove')}
          </SmallButton>
        </EntryButtons>
      )}
    </Entry>
  );
}
