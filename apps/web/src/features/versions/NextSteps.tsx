import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/layout/Card.tsx';
import type { Receipt } from './askForVersion.ts';

/** What happens to a version next, and by when [S7] [S8]. */
export function NextSteps({ receipt: { version, plan, responseDue } }: { readonly receipt: Receipt }) {
  const { t } = useTranslation('versions');
  const { presentedOn } = plan.review;
  const waits = version.withdrawal === null && version.answeredOn === null;
  const steps: readonly (readonly [name: string, said: string])[] = [
    ...(waits
      ? [
          [
            t('next.read'),
            responseDue === null ? t('next.readNoDay') : t('next.readBody', { due: responseDue }),
          ] as const,
        ]
      : []),
    version.withdrawal === null ? [t('next.answer'), t('next.answerBody')] : [t('next.goesOn'), t('next.again')],
    [t('next.council'), presentedOn === null ? t('next.councilNoDay') : t('next.councilBody', { on: presentedOn })],
  ];
  return (
    <Card title={t('next.title')}>
      <Steps>
        {steps.map(([name, said]) => (
          <li key={name}>
            <b>{name}</b>
            <p>{said}</p>
          </li>
        ))}
      </Steps>
    </Card>
  );
}

const Steps = styled('ol')({
  margin: 0,
  paddingInlineStart: '1.5rem',
  '& li + li': { marginBlockStart: '0.75rem' },
  '& p': { margin: 0 },
});
