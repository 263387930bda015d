import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TextEncoding } from '@cynllun/domain/import/text-encoding';
import type { Mapping } from '@cynllun/domain/reading/fields';
import type { CellReading } from '@cynllun/domain/import/preview';
import { focusField } from '../../shared/form/field.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AcceptSection, type Accepted } from './AcceptSection.tsx';
import { AttentionSection } from './AttentionSection.tsx';
import { cellId } from './cellName.ts';
import { rowOf } from './choices.ts';
import { ColumnsSection } from './ColumnsSection.tsx';
import { EarlierNotice } from './EarlierNotice.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import { pagesOf, pageWith } from './pages.ts';
import { PeopleSection } from './PeopleSection.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import type { Choose, Opened } from './useImport.ts';

interface OpenedFileProps {
  readonly opened: Opened;
  readonly choose: Choose;
  readonly onEncoding: (encoding: TextEncoding | null) => void;
  readonly onReadAgain: (sheet: number, mapping: Mapping | null) => Promise<boolean>;
  readonly onAccepted: (accepted: Accepted) => void;
}

/** A file that was read: what needs attention first, then everything in it, then the way into the plan. */
export function OpenedFile({ opened, choose, onEncoding, onReadAgain, onAccepted }: OpenedFileProps) {
  const { t } = useTranslation('import');
  const attention = useRef<HTMLHeadingElement>(null);
  const [page, setPage] = useState(0);
  const [openRows, setOpenRows] = useState<ReadonlySet<number>>(new Set());
  const pages = pagesOf(opened.read.preview.actions);
  useEffect(() => attention.current?.focus(), []);

  const readAgain = async (sheet: number, mapping: Mapping | null) => {
    if (!(await onReadAgain(sheet, mapping))) return;
    setPage(0);
    announce(t('columns.changed'));
  };
  const goTo = (cell: CellReading) => {
    const to = pageWith(pages, cell.row);
    const placed = pages[to]?.find(({ action }) => action.rows.includes(cell.row));
    flushSync(() => {
      setPage(to);
      if (placed) setOpenRows(new Set([...openRows, rowOf(placed.action)]));
    });
    focusField(cellId(cell));
  };
  return (
    <>
      <EarlierNotice earlier={opened.uploaded.earlier} />
      {opened.uploaded.encoding && <EncodingChoice taken={opened.uploaded.encoding} onEncoding={onEncoding} />}
      <SheetChoice opened={opened} choose={choose} onSheet={(sheet) => readAgain(sheet, null)} />
      <AttentionSection headingRef={attention} opened={opened} choose={choose} onGoTo={goTo} />
      <ColumnsSection read={opened.read} onMapping={(mapping) => readAgain(opened.sheet, mapping)} />
      <PeopleSection opened={opened} choose={choose} />
      <PreviewSection
        opened={opened}
        choose={choose}
        pages={pages}
        page={page}
        onPage={setPage}
        openRows={openRows}
        onOpenRows={setOpenRows}
      />
      <AcceptSection opened={opened} onAccepted={onAccepted} />
    </>
  );
}
