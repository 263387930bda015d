import { Fragment } from 'react';
import { isBlank, isWordless, type Text } from '@cynllun/domain/text/text';
import { TextIn } from '../../words/TextIn.tsx';

interface JoinedProps {
  readonly parts: readonly (Text | string)[];
  readonly separator: string;
}

/** Texts and words in a row, those that say nothing left out. */
export function Joined({ parts, separator }: JoinedProps) {
  const said = parts.filter((part) => (typeof part === 'string' ? !isBlank(part) : !isWordless(part)));
  return said.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && separator}
      {typeof part === 'string' ? part : <TextIn text={part} />}
    </Fragment>
  ));
}
