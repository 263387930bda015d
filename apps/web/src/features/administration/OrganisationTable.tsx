import type { FragmentType } from '@apollo/client';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import type { OrganisationInListFragment } from '../../generated/graphql.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { DataTable, type Column } from '../../shared/layout/DataTable.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { VisuallyHidden } from '../../shared/layout/VisuallyHidden.tsx';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useRows } from '../../shared/useRows.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';

const OrganisationRow = graphql(`
  fragment OrganisationInList on OrganisationListing {
    organisation {
      id
      kind
      nameEn
      nameCy
    }
    people
    leads
    reviews
  }
`);

type Listing = OrganisationInListFragment;
export type Organisation = Listing['organisation'];

interface OrganisationTableProps {
  readonly organisations: readonly FragmentType<typeof OrganisationRow>[];
  readonly onRename: (organisation: Organisation) => void;
}

export function OrganisationTable({ organisations: from, onRename }: OrganisationTableProps) {
  const organisations = useRows(OrganisationRow, from);
  const { t } = useTranslation('admin');
  const { number } = useFormatter();
  const columns: readonly Column<Listing>[] = [
    {
      key: 'name',
      heading: t('name'),
      namesRow: true,
      cell: ({ organisation }) => <Names organisation={organisation} />,
    },
    { key: 'kind', heading: t('kind'), cell: ({ organisation }) => t(`kinds.${organisation.kind}`) },
    { key: 'people', heading: t('people'), figures: true, cell: ({ people }) => number(people) },
    { key: 'leads', heading: t('leads'), figures: true, cell: (listing) => <Leads listing={listing} /> },
    { key: 'reviews', heading: t('reviews'), figures: true, cell: ({ reviews }) => number(reviews) },
    {
      key: 'commands',
      heading: t('commands'),
      does: true,
      cell: ({ organisation }) => <Commands organisation={organisation} onRename={onRename} />,
    },
  ];
  return (
    <DataTable
      caption={t('table')}
      captionHidden
      columns={columns}
      rows={organisations}
      rowKey={({ organisation }) => organisation.id}
    />
  );
}

/** Both names, since both are kept here. */
function Names({ organisation: { nameEn, nameCy } }: { readonly organisation: Organisation }) {
  return (
    <Stack>
      <span lang="en">{nameEn}</span>
      {nameCy !== nameEn && <span lang="cy">{nameCy}</span>}
    </Stack>
  );
}

/** An authority without a plan lead has nobody to set up its reviews. */
function Leads({ listing: { organisation, leads } }: { readonly listing: Listing }) {
  const { t } = useTranslation('admin');
  const { number } = useFormatter();
  if (organisation.kind !== 'authority') return <span>–</span>;
  return leads === 0 ? <Tag tone="warning">{t('noLead')}</Tag> : <span>{number(leads)}</span>;
}

function Commands({
  organisation,
  onRename,
}: Pick<OrganisationTableProps, 'onRename'> & { readonly organisation: Organisation }) {
  const { t } = useTranslation('admin');
  const name = useNameOf()(organisation);
  return (
    <Row>
      <ButtonLink size="small" to={`/organisations/${organisation.id}/people`}>
        {t('openPeople')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </ButtonLink>
      <Button size="small" onClick={() => onRename(organisation)}>
        {t('rename.open')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    </Row>
  );
}

const Stack = styled('div')({ display: 'grid', gap: '0.125rem' });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' });
