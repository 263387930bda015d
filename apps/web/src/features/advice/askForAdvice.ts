import type { ApolloClient } from '@apollo/client';
import { askAhead } from '../../shared/askAhead.ts';
import type { Numbered } from '../../shared/version/numbered.ts';
import { AdviceQuery } from './adviceQuery.ts';

export const askForAdvice = (client: ApolloClient, version: Numbered) => askAhead(client, AdviceQuery, version);

export type AskForAdvice = ReturnType<typeof askForAdvice>;
