import { useTranslation } from 'react-i18next';
import { isProposed } from '@cynllun/domain/deadlines/extension';
import { originalDue } from '@cynllun/domain/deadlines/original-due';
import { remove } from '@cynllun/domain/plan/edit';
import type { Extension } from '@cynllun/domain/plan/plan';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { AgreeButton } from './AgreeButton.tsx';
import { Entry, EntryButtons, SmallButton } from './EntryList.tsx';
import { focusHeading } from './focusHeading.ts';
import { extensionForm, letterForm } from './forms.ts';
import { nameIn, type DeadlinesSource } from './source.ts';

interface ExtensionEntryProps {
  readonly extension: Extension;
  readonly source: DeadlinesSource;
  readonly onChange: () => void;
  readonly onLetter: () => void;
}

/** An extension in words. Once it is agreed it is changed no more: another one is proposed instead. */
export function ExtensionEntry({ extension, source, onChange, onLetter }: ExtensionEntryProps) {
  const { t } = useTranslation(['deadlines', 'dates', 'common']);
  const { deadline, proposedOn, reason } = extension;
  const { draftingLanguage: language } = source;
  const name = deadline === null ? t('common:notSet') : t(`dates:name.${deadline}`);
  const was = originalDue(source.facts, deadline);
  const isOpen = isProposed(extension, source.today);
  return (
    <Entry>
      <strong>{name}</strong>
      {proposedOn !== null && (
        <span>{t(isOpen ? 'deadlines:extension.proposed' : 'deadlines:extension.agreed', { on: proposedOn })}</span>
      )}
      {was !== null && <small>{t('deadlines:extensions.was', { on: was })}</small>}
      {reason !== '' && (
        <span>
          <Sentence say={(quote) => t('deadlines:extensions.reason', { reason: quote({ words: reason, language }) })} />
        </span>
      )}
      {isOpen ? <Tag>{t('deadlines:extensions.waiting')}</Tag> : <Agreement extension={extension} source={source} />}
      {isOpen && (
        <EntryButtons>
          {source.can.extensionAgree && <AgreeButton {...{ extension, source, name }} />}
          {source.can.deadlinesKeep && (
            <>
              <SmallButton about={name} asked={extensionForm.asked} onClick={onChange}>
                {t('common:buttons.change')}
              </SmallButton>
              <SmallButton about={name} asked={letterForm.asked} onClick={onLetter}>
                {t('deadlines:extensions.recordLetter')}
              </SmallButton>
              <SmallButton
                about={name}
                onClick={() => {
                  source.edit([remove('extension', extension.id)], t('deadlines:extensions.withdrawn'));
                  focusHeading('extensions');
                }}
              >
                {t('deadlines:extensions.withdraw')}
              </SmallButton>
            </>
          )}
        </EntryButtons>
      )}
    </Entry>
  );
}

function Agreement({ extension, source }: Pick<ExtensionEntryProps, 'extension' | 'source'>) {
  const { t } = useTranslation('deadlines');
  const { agreedOn, agreedByPersonId, letter } = extension;
  const { draftingLanguage: language } = source;
  const name = nameIn(source.people, agreedByPersonId);
  if (agreedOn === null) return null;
  return (
    <>
      <Tag tone="success">
        {name === null ? t('extensions.agreedOn', { on: agreedOn }) : t('extensions.agreedBy', { name, on: agreedOn })}
      </Tag>
      {letter !== '' && (
        <span>
          <Sentence say={(quote) => t('extensions.letter', { letter: quote({ words: letter, language }) })} />
        </span>
      )}
    </>
  );
}
