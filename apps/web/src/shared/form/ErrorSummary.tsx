import { use, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import MuiLink from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SignInInNewTab } from '../layout/SignInInNewTab.tsx';
import { focusField, labelOf } from './field.ts';
import { fieldId, FormContext, type Problem } from './problems.ts';

interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  /** How often the form has been sent. The summary takes the focus at each try, and not while a person is mending. */
  readonly attempt: number;
}

/** At the top of a form that could not go through: every problem, as a link that puts the cursor in its field. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  useEffect(() => box.current?.focus(), [attempt]);
  if (problems.length === 0) return null;
  return (
    <Box ref={box} tabIndex={-1} role="alert" aria-labelledby={headingId}>
      <Typography variant="h2" id={headingId}>
        {t('problems.heading')}
      </Typography>
      <ul>
        {problems.map(({ field, words, saysThis = false, isSignedOut = false }) => (
          <li key={`${field} ${words}`}>
            {field === null ? words : <FieldLink name={field} words={words} saysThis={saysThis} />}
            {isSignedOut && (
              <>
                {' '}
                <SignInInNewTab />
              </>
            )}
          </li>
        ))}
      </ul>
    </Box>
  );
}

interface FieldLinkProps {
  readonly name: string;
  readonly words: string;
  readonly saysThis: boolean;
}

/** A field that the page does not show has no link. */
function FieldLink({ name, words, saysThis }: FieldLinkProps) {
  const { t } = useTranslation();
  const id = fieldId(use(FormContext).prefix, name);
  const label = useLabelOf(id);
  if (label === '') return words;
  return (
    <MuiLink
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(id);
      }}
    >
      {saysThis ? t('problems.ofField', { label, words }) : words}
    </MuiLink>
  );
}

/** What the page calls a field, looked up at each rendering; empty where it has no label. */
const useLabelOf = (id: string): string =>
  useSyncExternalStore(
    untold,
    () => labelOf(id),
    () => '',
  );
/** Nothing tells of a label that changed: that comes with a rendering. */
const untold = () => () => undefined;

const Box = styled('div')(({ theme }) => ({
  marginBlockEnd: '2rem',
  padding: '1rem 1.25rem',
  backgroundColor: theme.vars.palette.colours.errorPanel,
  border: `3px solid ${theme.vars.palette.colours.error}`,
  borderRadius: 4,
  '& ul': { margin: 0, marginBlockStart: '0.5rem', paddingInlineStart: '1.25rem' },
  // Each link is a target of its own under a finger.
  '& li': { paddingBlock: 2 },
  '& a': { color: theme.vars.palette.colours.error, fontWeight: 600 },
}));
