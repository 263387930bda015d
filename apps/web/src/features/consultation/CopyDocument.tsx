import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import { isWordless } from '@cynllun/domain/text/text';
import type { CopyContentFragment } from '../../generated/graphql.ts';
import { Pair, Pairs } from '../../shared/layout/Card.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useText } from '../../shared/words/useText.ts';
import { FileLink, useSizeWords } from './entered/FileLink.tsx';
import { ActionFacts } from './ActionFacts.tsx';

/** What contributors are shown, and nothing else. */
export function CopyDocument({ copy }: { readonly copy: CopyContentFragment }) {
  const { t } = useTranslation('consultation');
  const { title, introduction, found, questions, actions } = copy;
  return (
    <Sheet>
      <h2>
        <TextIn text={title} />
      </h2>
      <p>
        <TextIn text={introduction} />
      </p>
      <EasyReads copy={copy} aboutId="" />
      <h3>{t('preview.found')}</h3>
      <p>
        <TextIn text={found} />
      </p>
      <h3>{t('preview.actions')}</h3>
      <ol>
        {actions.map((action) => (
          <li key={action.id}>
            <h4>
              <Sentence
                say={(quote) => t('setUp.whichOne', { reference: action.reference, title: quote(action.title) })}
              />
            </h4>
            <EasyReads copy={copy} aboutId={action.id} />
            <ActionFacts action={action} copy={copy} />
          </li>
        ))}
      </ol>
      <h3>{t('preview.questions')}</h3>
      <ul>
        {languageQuestions.map((code) => (
          <li key={code}>{t(`languageQuestion.${code}`)}</li>
        ))}
        {questions.map(({ id, words }) => (
          <li key={id}>
            <TextIn text={words} />
            <EasyReads copy={copy} aboutId={id} />
          </li>
        ))}
      </ul>
      <Contact copy={copy} />
    </Sheet>
  );
}

interface EasyReadsProps {
  readonly copy: CopyContentFragment;
  /** The action or the question; empty for the introduction. */
  readonly aboutId: string;
}

/** The easy-read versions of something, in both languages. */
function EasyReads({ copy: { easyReads }, aboutId }: EasyReadsProps) {
  const { t } = useTranslation('entered');
  const sizeWords = useSizeWords();
  return easyReads
    .filter((one) => one.aboutId === aboutId)
    .map(({ id, fileId, language, kind, kilobytes }) => (
      <p key={id}>
        <FileLink fileId={fileId} hrefLang={language ?? undefined}>
          {t('easyRead.shownLink', {
            language: t(language === 'cy' ? 'easyRead.welsh' : 'easyRead.english'),
            kind: (kind ?? '').toUpperCase(),
            size: sizeWords(kilobytes ?? 1),
          })}
        </FileLink>
      </p>
    ));
}

function Contact({ copy: { phone, phoneHours, address, urgentPhone } }: { readonly copy: CopyContentFragment }) {
  const { t } = useTranslation('consultation');
  const hours = useText()(phoneHours);
  return (
    <>
      <h3>{t('preview.contact')}</h3>
      <Pairs>
        <Pair name={t('field.phone')}>
          {phone} {!isWordless(phoneHours) && <span lang={hours.lang}>({hours.words})</span>}
        </Pair>
        <Pair name={t('field.address')}>{address}</Pair>
      </Pairs>
      <p>{t('preview.urgent', { phone: urgentPhone })}</p>
    </>
  );
}

const Sheet = styled('article')(({ theme }) => ({
  maxInlineSize: '46rem',
  '& p, & span': { whiteSpace: 'pre-line' },
  '& ol': { padding: 0, listStyle: 'none' },
  '& h4': { margin: 0 },
  '& li': { maxInlineSize: 'none' },
  '& ol > li': {
    paddingBlock: '0.75rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  },
}));
