import { useEffect, useState, type RefObject } from 'react';
import { readPath } from '@cynllun/domain/aggregate/path';
import { find, isEntityName } from '@cynllun/domain/plan/edit';
import type { Plan } from '@cynllun/domain/plan/plan';
import { wordsIn, type Text } from '@cynllun/domain/text/text';
import { placeOfControl } from '../../shared/writing/place.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { isText, type Anchor } from './anchors.ts';

interface Selected {
  readonly anchor: Anchor;
  /** Where the selection ends, in pixels from the top and the start of the sheet. */
  readonly below: number;
  readonly at: number;
}

/** The words of the version that are selected, once the selection rests; null where none of one field are. */
export function useSelectedPassage(sheet: RefObject<HTMLElement | null>, plan: Plan) {
  const language = useLanguage();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedIn(sheet.current, plan, language));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [sheet, plan, language]);
  const forget = () => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return { selected, forget };
}

function selectedIn(sheet: HTMLElement | null, plan: Plan, language: 'en' | 'cy'): Selected | null {
  const selection = document.getSelection();
  if (sheet === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = range.startContainer;
  const element = from instanceof Element ? from : from.parentElement;
  if (!sheet.contains(element)) return null;
  const at = placeOfControl(element);
  const field = at === null ? null : document.getElementById(at);
  if (at === null || field === null) return null;
  const anchor = anchorAt(at, field, range, plan, language);
  if (anchor === null) return null;
  const [last, box] = [[...range.getClientRects()].at(-1), sheet.getBoundingClientRect()];
  if (last === undefined) return null;
  return {
    anchor,
    below: last.bottom - box.top + 4,
    at: Math.max(0, Math.min(last.left - box.left, box.width - 240)),
  };
}

/** The part of a selection that lies in the field where it begins. */
function anchorAt(at: string, element: Element, range: Range, plan: Plan, language: 'en' | 'cy'): Anchor | null {
  const { entity, id, field } = readPath(at);
  if (!isEntityName(entity)) return null;
  const value = find(plan, entity, id)?.node[field];
  const said = isText(entity, field) ? wordsIn(value as Text, language) : { words: value, language: null };
  if (typeof said.words !== 'string') return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const within = document.createRange();
  within.selectNodeContents(element);
  within.setStart(range.startContainer, range.startOffset);
  if (element.contains(range.endContainer)) within.setEnd(range.endContainer, range.endOffset);
  const selected = within.toString();
  const quote = selected.trim();
  // The document shows words without the blanks around them.
  const lead = said.words.length - said.words.trimStart().length;
  const start = lead + before.toString().length + selected.indexOf(quote);
  if (quote === '' || !said.words.startsWith(quote, start)) return null;
  const name = said.language === null ? field : `${field}.${said.language}`;
  return { entity, entityId: id, field: name, quote, start };
}
