import { useRef } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { ActionPreview } from './ActionPreview.tsx';
import { rowOf } from './choices.ts';
import { blocksOf, placesWithoutAction, type Placed } from './pages.ts';
import { RecommendationHeading } from './RecommendationHeading.tsx';
import { Section } from './Section.tsx';
import type { Choose, Opened } from './useImport.ts';

interface PreviewSectionProps {
  readonly opened: Opened;
  readonly choose: Choose;
  readonly pages: readonly (readonly Placed[])[];
  /** Counting from 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** First rows of the actions whose cells are shown. */
  readonly openRows: ReadonlySet<number>;
  readonly onOpenRows: (rows: ReadonlySet<number>) => void;
}

/** Each row as it will be, under the recommendations it answers; a page at a time. */
export function PreviewSection({ opened, choose, pages, page, onPage, openRows, onOpenRows }: PreviewSectionProps) {
  const { t } = useTranslation('import');
  const heading = useRef<HTMLHeadingElement>(null);
  const turn = (to: number) => {
    onPage(to);
    heading.current?.focus();
  };
  const rows = (pages[page] ?? []).map(({ action }) => rowOf(action));
  const allOpen = rows.every((row) => openRows.has(row));
  const open = (row: number, isOpen: boolean) => {
    if (openRows.has(row) === isOpen) return;
    onOpenRows(new Set(isOpen ? [...openRows, row] : [...openRows].filter((one) => one !== row)));
  };
  if (pages.length === 0) return null;
  return (
    <Section title={t('preview.title')} headingRef={heading}>
      <Pages page={page} pages={pages.length} onPage={turn} />
      <Button onClick={() => onOpenRows(new Set(allOpen ? [] : rows))}>
        {t(allOpen ? 'preview.closeAll' : 'preview.openAll')}
      </Button>
      {blocksOf(pages[page] ?? []).map(({ places, placed }) => (
        <div key={placed[0]?.index}>
          <RecommendationHeading places={places} opened={opened} choose={choose} />
          {placed.map((one) => (
            <ActionPreview
              key={one.index}
              placed={one}
              opened={opened}
              choose={choose}
              isOpen={openRows.has(rowOf(one.action))}
              onOpen={(isOpen) => open(rowOf(one.action), isOpen)}
            />
          ))}
        </div>
      ))}
      {page === pages.length - 1 && <WithoutAction opened={opened} choose={choose} />}
      <Pages page={page} pages={pages.length} onPage={turn} />
    </Section>
  );
}

/** What would come into the plan with no action below it is seen before it does, after all that has one. */
function WithoutAction({ opened, choose }: Pick<PreviewSectionProps, 'opened' | 'choose'>) {
  const { t } = useTranslation('import');
  return placesWithoutAction(opened.read.preview).map((place) => (
    <div key={place}>
      <RecommendationHeading places={[place]} opened={opened} choose={choose} />
      <p>{t('preview.withoutAction')}</p>
    </div>
  ));
}

function Pages({ page, pages, onPage }: Pick<PreviewSectionProps, 'page' | 'onPage'> & { readonly pages: number }) {
  const { t } = useTranslation('import');
  if (pages < 2) return null;
  return (
    <Line>
      <span>{t('preview.page', { page: page + 1, pages })}</span>
      {page > 0 && <Button onClick={() => onPage(page - 1)}>{t('preview.previous')}</Button>}
      {page < pages - 1 && <Button onClick={() => onPage(page + 1)}>{t('preview.next')}</Button>}
    </Line>
  );
}

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '1rem',
  alignItems: 'center',
  marginBlock: '1rem',
});
