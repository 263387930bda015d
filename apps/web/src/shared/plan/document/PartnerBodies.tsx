import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import type { Action, PartnerBody } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { hasAgreed } from '@cynllun/domain/rules/partner-gaps';
import { DataTable, type Column } from '../../layout/DataTable.tsx';
import { useToday } from '../source/usePlan.ts';
import { Quiet, Said } from './Said.tsx';
import { SmallTable } from './SmallTable.tsx';

/** Partner bodies that must do or fund something of an action, and whether each has agreed. */
export function PartnerBodies({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['reading', 'fields']);
  const at = ({ id }: PartnerBody, field: string) => path('partnerBody', id, field);
  const columns: readonly Column<PartnerBody>[] = [
    {
      key: 'name',
      heading: t('fields:partnerBody.name'),
      namesRow: true,
      cell: (body) => <Said words={body.name} at={at(body, 'name')} />,
    },
    {
      key: 'part',
      heading: t('fields:partnerBody.part'),
      cell: (body) => <Said words={body.part} at={at(body, 'part')} />,
    },
    { key: 'agreed', heading: t('reading:partners.agreement'), cell: (body) => <Agreement body={body} /> },
  ];
  return (
    <SmallTable id={path('action', action.id, 'partnerBodies')} tabIndex={-1}>
      <DataTable
        caption={t('reading:action.partners')}
        captionHidden
        columns={columns}
        rows={action.partnerBodies}
        rowKey={({ id }) => id}
      />
    </SmallTable>
  );
}

function Agreement({ body }: { readonly body: PartnerBody }) {
  const { t } = useTranslation('reading');
  const today = useToday();
  const { id, agreedOn, agreedBy } = body;
  return (
    <span id={path('partnerBody', id, 'agreedOn')} tabIndex={-1}>
      {agreedOn !== null && hasAgreed(body, today) ? t('partners.agreed', { on: agreedOn }) : t('partners.notYet')}
      {!isBlank(agreedBy) && (
        <Quiet sx={{ display: 'block', fontSize: '0.875rem' }}>
          <Said words={agreedBy} at={path('partnerBody', id, 'agreedBy')} />
        </Quiet>
      )}
    </span>
  );
}
