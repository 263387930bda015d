import { useEffect, useState } from 'react';
import { Global } from '@emotion/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import encodeQR from 'qr';
import { useTranslation } from 'react-i18next';
import { languages, otherLanguage, type Language } from '@cynllun/domain/text/language';
import { isBlank } from '@cynllun/domain/text/text';
import { untilWords } from '@cynllun/messages/contributorWords';
import { sayer } from '@cynllun/messages/say';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { fetchWords } from '../../shared/words/i18n.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useOpenLink } from './openLink.ts';
import { useConsultation } from './useConsultation.ts';

/** A sheet of A4 in both languages, with the link and the code: to be printed and hung up. */
export function PosterScreen() {
  const { t } = useTranslation('consultation');
  const { id } = useConsultation();
  const { link, error } = useOpenLink(id);
  const words = useBothLanguages();
  return (
    <Screen
      title={t('poster.title')}
      aside={
        <Button variant="contained" onClick={() => print()}>
          {t('poster.print')}
        </Button>
      }
    >
      <Global
        styles={`@page { size: A4; margin: 15mm; }
          @media print {
            html { font-size: 12pt; }
            body, body * { color: #000 !important; background: transparent !important; visibility: hidden; }
            [data-poster], [data-poster] * { visibility: visible; }
            [data-poster] { position: absolute; inset: 0; border: 0 !important; }
          }`}
      />
      {link === undefined || words !== 'there' ? (
        <Awaiting error={error ?? (words === 'coming' ? undefined : words)} onTryAgain={() => location.reload()} />
      ) : (
        <Sheet data-poster>
          {languages
            .toSorted((one) => (one === 'cy' ? -1 : 1))
            .map((language) => (
              <InLanguage key={language} language={language} typedAt={link.typedAt} />
            ))}
          <Ways>
            <Square address={link.address} label={t('poster.square', { address: link.address })} />
            <Code>{link.code}</Code>
          </Ways>
        </Sheet>
      )}
    </Screen>
  );
}

/** The words of the other language are there only once they are asked for. */
function useBothLanguages(): 'coming' | 'there' | Error {
  const { i18n } = useTranslation();
  const other = otherLanguage(useLanguage());
  const [state, setState] = useState<'coming' | 'there' | Error>('coming');
  useEffect(() => {
    const both = async () => {
      await fetchWords(other);
      await i18n.loadLanguages(other);
    };
    both().then(
      () => setState('there'),
      (error: Error) => setState(error),
    );
  }, [i18n, other]);
  return state;
}

function InLanguage({ language, typedAt }: { readonly language: Language; readonly typedAt: string }) {
  const { i18n } = useTranslation();
  const say = sayer(i18n, language);
  const { title, phone, phoneHours, address, opensOn, closesOn, closesMinute, keepsLate, windows } = useConsultation();
  const { closesOn: closes, closesMinute: minute } = windows.at(-1) ?? { opensOn, closesOn, closesMinute };
  const hours = phoneHours[language].trim();
  return (
    <section lang={language}>
      <h2>{title[language]}</h2>
      <p>{say('contribute:title')}</p>
      <p>{say('consultation:poster.go', { place: typedAt })}</p>
      {closes !== null && (
        <p>{untilWords(say, { state: 'open', keepsLate, closesOn: closes, closesMinute: minute })}</p>
      )}
      <h3>{say('contribute:rather.title')}</h3>
      {!isBlank(phone) && (
        <p>
          {hours === ''
            ? say('contribute:rather.ring', { phone })
            : say('contribute:rather.ringHours', { phone, hours })}
        </p>
      )}
      {!isBlank(address) && (
        <p>
          {say('contribute:rather.write')} {address.replaceAll(/\s*\n\s*/g, ', ')}
        </p>
      )}
    </section>
  );
}

/** A square that a phone reads, one path of black on white whatever the colours of the screen. */
function Square({ address, label }: { readonly address: string; readonly label: string }) {
  const cells = encodeQR(address, 'raw', { border: 2 });
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${cells.length} ${cells.length}`} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

const Sheet = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: '1.5rem',
  padding: '1.5rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  fontSize: '1.125rem',
  lineHeight: 1.5,
  '& h2': { marginBlock: '0 0.5rem', fontSize: '1.75rem', lineHeight: 1.2 },
  '& h3': { marginBlock: '1rem 0', fontSize: '1.125rem' },
  '& p': { marginBlock: '0.25rem' },
  '& section + section': {
    paddingBlockStart: '1.5rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  },
}));

const Ways = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '1.5rem',
  alignItems: 'center',
  justifyContent: 'center',
  '& svg': { inlineSize: 'min(14rem, 100%)', blockSize: 'auto' },
});

const Code = styled('strong')({
  fontFamily: 'ui-monospace, monospace',
  fontSize: 'clamp(1.75rem, 8vw, 3rem)',
  letterSpacing: '0.05em',
  whiteSpace: 'nowrap',
});
