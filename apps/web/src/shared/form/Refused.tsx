import { LateAlert } from '../layout/LateAlert.tsx';
import type { Sending } from './problems.ts';

/** Why what a button sent was refused, below the button. */
export const Refused = ({ problems }: Pick<Sending, 'problems'>) =>
  problems.length > 0 && (
    <LateAlert severity="error" role="alert">
      {problems.map(({ words }) => (
        <p key={words}>{words}</p>
      ))}
    </LateAlert>
  );
