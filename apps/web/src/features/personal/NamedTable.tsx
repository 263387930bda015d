import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { TextIn } from '../../shared/words/TextIn.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { Named } from './findPerson.ts';

interface NamedTableProps {
  readonly who: string;
  readonly named: readonly Named[];
  readonly onChosen: (one: Named) => void;
}

/** Everybody who goes by one name, to choose one of. */
export function NamedTable({ who, named, onChosen }: NamedTableProps) {
  const { t } = useTranslation('personalData', { keyPrefix: 'named' });
  const format = useFormatter();
  const columns: readonly Column<Named>[] = [
    { key: 'what', heading: t('what'), namesRow: true, cell: (one) => t(`in.${one.in}`) },
    { key: 'of', heading: t('of'), cell: ({ of }) => of && <TextIn text={of} /> },
    { key: 'on', heading: t('on'), cell: ({ on }) => on && format.date(on) },
    {
      key: 'choose',
      heading: t('choose'),
      does: true,
      cell: (one) => (
        <Button
          size="small"
          aria-label={t('chooseOf', { number: named.indexOf(one) + 1, in: t(`in.${one.in}`) })}
          onClick={() => onChosen(one)}
        >
          {t('choose')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title', { name: who })}
      captionHidden
      columns={columns}
      rows={named}
      rowKey={({ personId, entryId }) => personId ?? entryId ?? ''}
    />
  );
}
