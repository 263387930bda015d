import { Lexer, Source, TokenKind } from 'graphql';
import { limitTable } from './limits.ts';

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Whether a document has more brackets within brackets than the limit. It is asked before parsing: the parser calls
 * itself for each, until it runs out of stack. What cannot be read, or is too long, the parser refuses by itself.
 */
export function isNestedTooDeep(document: string): boolean {
  const { nesting, tokens } = limitTable.request;
  const lexer = new Lexer(new Source(document));
  let depth = 0;
  try {
    for (let read = 0; read <= tokens; read += 1) {
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) return false;
      if (opening.has(kind)) depth += 1;
      if (closing.has(kind)) depth -= 1;
      if (depth > nesting) return true;
    }
  } catch {
    return false;
  }
  return false;
}
