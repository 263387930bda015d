import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Extension } from '@cynllun/domain/plan/plan';
import { EntryList } from './EntryList.tsx';
import { ExtensionEntry } from './ExtensionEntry.tsx';
import type { ExtensionFirst } from './ExtensionForm.tsx';
import { focusHeading } from './focusHeading.ts';
import { extensionForm, letterForm } from './forms.ts';
import type { DeadlinesSource } from './source.ts';

/** The form that is open: a proposal being changed, or a new one. */
export type OpenExtension = Extension | ExtensionFirst | null;

interface ExtensionsSectionProps {
  readonly source: DeadlinesSource;
  readonly open: OpenExtension;
  readonly onOpen: (open: OpenExtension) => void;
}

/** Later days proposed for deadlines, with what the lead reviewer said of them. */
export function ExtensionsSection({ source, open, onOpen }: ExtensionsSectionProps) {
  const { t } = useTranslation('deadlines');
  const [letterFor, setLetterFor] = useState<string | null>(null);
  const { extensions } = source.facts;
  return (
    <section aria-labelledby="extensions">
      <Typography variant="h2" id="extensions" tabIndex={-1}>
        {t('extensions.title')}
      </Typography>
      <p>{t('extensions.intro')}</p>
      {extensions.length === 0 && <p>{t('extensions.none')}</p>}
      <EntryList>
        {extensions.map((extension) => (
          <li key={extension.id}>
            <ExtensionEntry
              {...{ extension, source }}
              onChange={() => onOpen(extension)}
              onLetter={() => setLetterFor(extension.id)}
            />
            {letterFor === extension.id && (
              <letterForm.Part
                {...{ extension, source }}
                onDone={() => {
                  setLetterFor(null);
                  focusHeading('extensions');
                }}
              />
            )}
          </li>
        ))}
      </EntryList>
      {source.can.deadlinesKeep && open === null && (
        <Button {...extensionForm.asked} onClick={() => onOpen({ deadline: null })}>
          {t('extensions.propose')}
        </Button>
      )}
      {open !== null && (
        <extensionForm.Part
          key={'id' in open ? open.id : (open.deadline ?? '')}
          source={source}
          first={open}
          onDone={() => {
            onOpen(null);
            focusHeading('extensions');
          }}
        />
      )}
    </section>
  );
}
