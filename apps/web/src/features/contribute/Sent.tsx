import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { CopyButton } from '../../shared/layout/CopyButton.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { late } from '../../shared/layout/late.tsx';
import { loadWords } from '../../shared/words/i18n.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Rather, usePlace } from './page.tsx';
import { saveFile } from '../../shared/saveFile.ts';

interface SentProps {
  readonly receipt: string;
  /** They are written to once it is answered. */
  readonly isTold: boolean;
  /** It is open, so that what they say of themselves is counted. */
  readonly isAsked: boolean;
}

const equality = late(async () => {
  const [{ EqualityForm }] = await Promise.all([import('./EqualityForm.tsx'), loadWords(['equality', 'errors'])]);
  return EqualityForm;
});

/** It has arrived: the one code by which it is found again. */
export function Sent({ receipt, isTold, isAsked }: SentProps) {
  const { t } = useTranslation(['contribute', 'sending']);
  const language = useLanguage();
  const place = usePlace();
  const where = new URL(inLanguage(language, '/receipt'), document.baseURI).href;
  return (
    <Screen title={t('sending:sent.title')}>
      <p role="status">{t('sending:sent.body')}</p>
      <h2>{t('sending:sent.code')}</h2>
      <Code>{receipt}</Code>
      <p>{t('sending:sent.keep')}</p>
      {isTold && <p>{t('sending:sent.told')}</p>}
      <Buttons>
        <Button
          variant="contained"
          onClick={() =>
            saveFile(
              `${t('sending:receipt.file.name')}.txt`,
              [
                t('sending:receipt.file.code', { code: receipt }),
                t('sending:receipt.file.where', { place: where }),
              ].join('\n'),
            )
          }
        >
          {t('sending:sent.save')}
        </Button>
        <CopyButton words={receipt} label={t('sending:sent.copy')} />
        <ButtonLink to={place()}>{t('sending:sent.more')}</ButtonLink>
      </Buttons>
      {isAsked && <AboutYou receipt={receipt} />}
      <Rather />
    </Screen>
  );
}

/** Asked once it is sent, by the receipt: so that it is written apart from what was said, and nobody is asked on the way. */
function AboutYou({ receipt }: { readonly receipt: string }) {
  const { t } = useTranslation(['contribute', 'sending']);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <equality.Part receipt={receipt} onLeft={() => setOpen(false)} />;
  return (
    <>
      <p>{t('sending:sent.about')}</p>
      <Button variant="outlined" onClick={() => setOpen(true)} {...equality.asked}>
        {t('sending:sent.aboutYou')}
      </Button>
    </>
  );
}

const Code = styled('output')(({ theme }) => ({
  display: 'block',
  inlineSize: 'fit-content',
  padding: '0.5rem 1rem',
  fontFamily: 'ui-monospace, monospace',
  fontSize: '1.25rem',
  fontWeight: 700,
  backgroundColor: theme.vars.palette.colours.primaryPanel,
  borderRadius: 4,
  userSelect: 'all',
}));
