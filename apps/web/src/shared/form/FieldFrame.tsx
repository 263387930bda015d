import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { describedBy, hintId, problemId } from './field.ts';

const Frame = styled('div')(({ theme }) => ({
  minInlineSize: 0,
  '&[data-problem]': {
    paddingInlineStart: '0.875rem',
    borderInlineStart: `4px solid ${theme.vars.palette.colours.error}`,
  },
}));
const Group = styled('fieldset')({ margin: 0, padding: 0, border: 0, minInlineSize: 0 });

const labelLook = {
  display: 'block',
  padding: 0,
  marginBlockEnd: '0.125rem',
  fontSize: '0.875rem',
  fontWeight: 600,
} as const;
const Label = styled('label')(labelLook);
const Legend = styled('legend')(labelLook);

const Hint = styled('div')(({ theme }) => ({
  marginBlockEnd: '0.25rem',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
  lineHeight: 1.3846,
}));
const Problem = styled('div')(({ theme }) => ({
  marginBlockEnd: '0.375rem',
  color: theme.vars.palette.colours.error,
  fontWeight: 600,
}));

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  readonly optional: boolean | undefined;
  readonly children: ReactNode;
}

/** One control with its label above it, then hint, then problem, in the order they are read. */
export function FieldFrame({ label, optional, children, ...field }: FrameProps) {
  const words = useLabel(label, optional);
  return (
    <Frame data-problem={field.problem ? '' : undefined}>
      <Label htmlFor={field.id}>{words}</Label>
      <HintAndProblem {...field} />
      {children}
    </Frame>
  );
}

/** Several controls that answer one question: the question is the legend. */
export function GroupFrame({ label, optional, children, ...field }: FrameProps) {
  const words = useLabel(label, optional);

  return (
    <Frame data-problem={field.problem ? '' : undefined}>
      <Group id={field.id} aria-describedby={describedBy(field.id, field)}>
        <Legend>{words}</Legend>
        <HintAndProblem {...field} />
        {children}
      </Group>
    </Frame>
  );
}

function HintAndProblem({ id, hint, problem }: Pick<FrameProps, 'id' | 'hint' | 'problem'>) {
  return (
    <>
      {hint && <Hint id={hintId(id)}>{hint}</Hint>}
      {problem && <Problem id={problemId(id)}>{problem}</Problem>}
    </>
  );
}

function useLabel(label: string, optional: boolean | undefined): string {
  const { t } = useTranslation();
  return optional ? t('field.optional', { label }) : label;
}
