import type { ComponentType, ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { ConflictChoice } from '../ConflictChoice.tsx';
import { FieldCompany } from '../FieldCompany.tsx';
import { useSnapshot } from '../useStore.ts';

/** Of a field, by its path. */
export type Marks = ComponentType<{ readonly id: string }>;

interface FieldBlockProps {
  /** The path of the field. */
  readonly id: string;
  /** Says what the rules find in it. */
  readonly Marks?: Marks | undefined;
  readonly children: ReactNode;
}

/** A field, with who else is in it, and what someone else made of it meanwhile. */
export function FieldBlock({ id, Marks, children }: FieldBlockProps) {
  const conflicts = useSnapshot((snapshot) => snapshot.conflicts);
  return (
    <Block>
      {children}
      <FieldCompany id={id} />
      {Marks && <Marks id={id} />}
      {conflicts
        .filter(({ path }) => path === id || path.startsWith(`${id}.`))
        .map((conflict) => (
          <ConflictChoice key={conflict.path} conflict={conflict} />
        ))}
    </Block>
  );
}

const Block = styled('div')({ position: 'relative', minInlineSize: 0 });
