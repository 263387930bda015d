import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { remove } from '@cynllun/domain/plan/edit';
import type { DeadlineRecord } from '@cynllun/domain/plan/plan';
import { Entry, EntryButtons, EntryList, SmallButton } from './EntryList.tsx';
import { focusHeading } from './focusHeading.ts';
import { recordForm } from './forms.ts';
import type { RecordFirst } from './RecordForm.tsx';
import { nameIn, type DeadlinesSource } from './source.ts';

/** The form that is open: a record being changed, or a new one. */
export type OpenRecord = DeadlineRecord | RecordFirst | null;

interface RecordsSectionProps {
  readonly source: DeadlinesSource;
  readonly open: OpenRecord;
  readonly onOpen: (open: OpenRecord) => void;
}

/** What met a deadline where no screen records it by itself: the arrangements discussed, the plan made available. */
export function RecordsSection({ source, open, onOpen }: RecordsSectionProps) {
  const { t } = useTranslation('deadlines');
  const { deadlineRecords } = source.facts;
  return (
    <section aria-labelledby="records">
      <Typography variant="h2" id="records" tabIndex={-1}>
        {t('records.title')}
      </Typography>
      <p>{t('records.intro')}</p>
      {deadlineRecords.length === 0 && <p>{t('records.none')}</p>}
      <EntryList>
        {deadlineRecords.map((record) => (
          <li key={record.id}>
            <RecordEntry record={record} source={source} onOpen={onOpen} />
          </li>
        ))}
      </EntryList>
      {source.can.deadlinesKeep && open === null && (
        <Button {...recordForm.asked} onClick={() => onOpen({ deadline: null })}>
          {t('records.add')}
        </Button>
      )}
      {open !== null && (
        <recordForm.Part
          key={'id' in open ? open.id : (open.deadline ?? '')}
          source={source}
          first={open}
          onDone={() => {
            onOpen(null);
            focusHeading('records');
          }}
        />
      )}
    </section>
  );
}

interface RecordEntryProps extends Pick<RecordsSectionProps, 'source' | 'onOpen'> {
  readonly record: DeadlineRecord;
}

function RecordEntry({ record, source, onOpen }: RecordEntryProps) {
  const { t } = useTranslation(['deadlines', 'dates', 'common']);
  const name = record.deadline === null ? t('common:notSet') : t(`dates:name.${record.deadline}`);
  const by = nameIn(source.people, record.byPersonId);
  return (
    <Entry>
      <strong>{name}</strong>
      {record.on !== null && <span>{t('deadlines:records.on', { on: record.on })}</span>}
      <span>{by === null ? t('deadlines:records.nobody') : t('deadlines:records.by', { name: by })}</span>
      {record.note !== '' && <span lang={source.draftingLanguage}>{record.note}</span>}
      {source.can.deadlinesKeep && (
        <EntryButtons>
          <SmallButton about={name} asked={recordForm.asked} onClick={() => onOpen(record)}>
            {t('common:buttons.change')}
          </SmallButton>
          <SmallButton
            about={name}
            onClick={() => {
              source.edit([remove('deadlineRecord', record.id)], t('deadlines:records.removed'));
              focusHeading('records');
            }}
          >
            {t('common:buttons.remove')}
          </SmallButton>
        </EntryButtons>
      )}
    </Entry>
  );
}
