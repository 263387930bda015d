import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { ConflictChoice } from '../ConflictChoice.tsx';
import { FieldCompany } from '../FieldCompany.tsx';
import { useSnapshot } from '../useStore.ts';

interface FieldBlockProps {
  /** The path of the field. */
  readonly id: string;
  /** What the rules say of it. */
  readonly marks?: ReactNode;
  readonly children: ReactNode;
}

/** A field, with who else is in it, and what someone else made of it meanwhile. */
export function FieldBlock({ id, marks, children }: FieldBlockProps) {
  const conflicts = useSnapshot((snapshot) => snapshot.conflicts);
  return (
    <Block>
      {children}
      <FieldCompany id={id} />
      {marks}
      {conflicts
        .filter(({ path }) => path === id || path.startsWith(`${id}.`))
        .map((conflict) => (
          <ConflictChoice key={conflict.path} conflict={conflict} />
        ))}
    </Block>
  );
}

const Block = styled('div')({ position: 'relative', minInlineSize: 0 });
