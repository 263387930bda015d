import { GraphQLError, visit, type ASTVisitor, type DocumentNode, type ValidationContext } from 'graphql';
import { limitTable } from './limits.ts';
import { repeatsMoreThan } from './security-repeats.ts';
import { sizeOf } from './security-size.ts';

/** The most that one request may ask for. */
export const limits = limitTable.request;
export type Limit = keyof typeof limits;

/**
 * Refuses a request that is over a limit, as validation: before a resolver or a session is looked at. It measures when
 * the document is entered, and reports twice: with `maxErrors: 1` the second report ends validation there and then,
 * before the rules that a large document makes slow.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const limit = limitPassed(context, document);
      if (limit === undefined) return;
      const error = new GraphQLError(`More than the ${limit} allowed.`, { extensions: { limit } });
      context.reportError(error);
      context.reportError(error);
    },
  };
}

function limitPassed(context: ValidationContext, document: DocumentNode): Limit | undefined {
  const { depth, cost } = sizeOf(document, context.getSchema());
  if (depth > limits.depth) return 'depth';
  if (cost > limits.cost) return 'cost';
  if (aliasesIn(document) > limits.aliases) return 'aliases';
  return repeatsMoreThan(limits.repeats, document) ? 'repeats' : undefined;
}

function aliasesIn(document: DocumentNode): number {
  let aliases = 0;
  visit(document, { Field: ({ alias }) => void (aliases += alias === undefined ? 0 : 1) });
  return aliases;
}
