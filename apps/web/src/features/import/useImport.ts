import { useState } from 'react';
import type { TextEncoding } from '@cynllun/domain/import/text-encoding';
import type { Mapping } from '@cynllun/domain/reading/fields';
import { newId } from '../../shared/plan/newId.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { choicesForColumns, noChoices, type Choices } from './choices.ts';
import { askPreview, sendFile, type Read, type Uploaded } from './sendFile.ts';

/** A file that was read, and what was chosen of it so far. */
export interface Opened {
  readonly file: File;
  readonly uploaded: Uploaded;
  readonly sheet: number;
  /** Null while the columns are as they were recognised. */
  readonly mapping: Mapping | null;
  readonly read: Read;
  readonly choices: Choices;
  /** The name of this request: the same choices sent twice are one import. */
  readonly requestId: string;
}

interface State {
  readonly opened: Opened | null;
  readonly busy: 'reading' | 'again' | null;
  readonly refusal: Refusal | null;
  /** How often something was refused. */
  readonly attempt: number;
}

const nothing: State = { opened: null, busy: null, refusal: null, attempt: 0 };

/** From a file to what is to be made of it. A refusal changes nothing that was chosen. */
export function useImport() {
  const { id: planId, draftingLanguage } = usePlan();
  const [state, setState] = useState<State>(nothing);
  const { opened } = state;
  const update = (changed: Partial<State>) => setState((before) => ({ ...before, ...changed }));
  const refuse = (refusal: Refusal) =>
    setState((before) => ({ ...before, busy: null, refusal, attempt: before.attempt + 1 }));

  /** Takes a file; `encoding` is how a person says that its text was saved. */
  const open = async (file: File | undefined, encoding: TextEncoding | null = null): Promise<Uploaded | null> => {
    if (!file) {
      refuse({ field: 'file', key: 'import:refusal.noFile', params: {} });
      return null;
    }
    update({ busy: 'reading', refusal: null });
    const answer = await sendFile(planId, file, encoding);
    if ('refusal' in answer) {
      refuse(answer.refusal);
      return null;
    }
    const { got } = answer;
    const choices = noChoices(got.preview.language ?? draftingLanguage);
    const read = { preview: got.preview, matches: got.matches };
    update({
      busy: null,
      opened: { file, uploaded: got, sheet: got.sheet, mapping: null, read, choices, requestId: newId() },
    });
    return got;
  };

  /** Reads again, with another sheet (and its columns as recognised) or other columns. */
  const readAgain = async (sheet: number, mapping: Mapping | null): Promise<boolean> => {
    if (opened === null) return false;
    update({ busy: 'again', refusal: null });
    const { file, uploaded, choices, read: before } = opened;
    const sheetName = uploaded.sheets[sheet]?.name ?? '';
    const answer = await askPreview(planId, { importId: uploaded.importId, sheet, sheetName, mapping });
    if ('refusal' in answer) {
      refuse(answer.refusal);
      return false;
    }
    const read = answer.got;
    const kept =
      sheet === opened.sheet
        ? choicesForColumns(choices, before.preview.columns, read.preview.columns)
        : noChoices(read.preview.language ?? draftingLanguage);
    update({ busy: null, opened: { file, uploaded, sheet, mapping, read, choices: kept, requestId: newId() } });
    return true;
  };

  const choose = (chosen: Partial<Choices>) => {
    const requestId = newId();
    setState(({ opened: now, ...rest }) => ({
      ...rest,
      opened: now && { ...now, choices: { ...now.choices, ...chosen }, requestId },
    }));
  };
  return { ...state, open, readAgain, choose, startAgain: () => setState(nothing) };
}

export type Choose = ReturnType<typeof useImport>['choose'];
