import * as z from 'zod/mini';
import { required } from '../input/problem.ts';
import { typedWords } from '../input/typed.ts';
import { entities } from '../plan/entities.ts';

const { lateReason, withdrawalReason } = entities.planEvent.fields;

/** What goes with a version that is sent: why it is late, where it is [S9]. */
export const sendingSchema = (isLate: boolean) =>
  z.object({ lateReason: isLate ? required(typedWords(lateReason)) : typedWords(lateReason) });

/** Why a version is taken back. */
export const withdrawalSchema = z.object({ withdrawalReason: required(typedWords(withdrawalReason)) });

/** Why a gap stays open. */
export const gapReasonSchema = z.object({ reason: required(typedWords(entities.gapReason.fields.reason)) });
