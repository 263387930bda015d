import { askForReplies } from '../features/responses/askForReplies.ts';
import { askForResponse } from '../features/responses/askForResponse.ts';
import { numbered } from '../shared/version/numbered.ts';

/** What the screens of responses are asked for with, likewise: no other screen waits for it. */
export const ofResponses = { askForResponse, askForReplies, numbered };
