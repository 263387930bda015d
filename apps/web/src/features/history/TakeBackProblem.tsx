import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { problemKeys, type TakeBack } from './useTakeBack.ts';

/** Why not all of it came back; it has been spoken already. */
export function TakeBackProblem({ problem }: Pick<TakeBack, 'problem'>) {
  const { t } = useTranslation(['history', 'errors']);
  if (problem === null) return null;
  return (
    <Alert severity={problem === 'unreachable' ? 'error' : 'warning'}>
      <p>{t(problemKeys[problem])}</p>
    </Alert>
  );
}
