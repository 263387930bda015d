import type { i18n } from 'i18next';
import { sayer } from './say.ts';

/** How the guidance puts what a rule asks for. Where any part of a rule is our own, it is ours. */
export type Force = 'asks' | 'encourages' | 'normally' | 'realistic' | 'ours';

const forces: Readonly<Record<string, Force>> = {
  S2: 'realistic',
  S5: 'encourages',
  S9: 'normally',
  S10: 'encourages',
};

/** `S12 S13` → asks; `S5 S10` → encourages; `S5, ours` → ours. `source` is a finding's or a deadline's. */
export function forceOf(source: string): Force {
  const sentences = sentencesOf(source);
  if (sentences.includes('ours')) return 'ours';
  return forces[sentences[0] ?? ''] ?? 'asks';
}

/** `S5, ours` → S5 and ours. */
export const sentencesOf = (source: string): readonly string[] => source.split(/[ ,]+/).filter((one) => one !== '');

/** A sentence of the guidance, or `ours`, in plain words. Needs the area `findings`. */
export const sentenceWords = (words: i18n, language: string, sentence: string): string =>
  sayer(words, language)(`findings:source.${sentence}`);

/** How strongly a source asks, in a few words. Needs the area `findings`. */
export const forceWords = (words: i18n, language: string, source: string): string =>
  sayer(words, language)(`findings:force.${forceOf(source)}`);
