import type { Ref } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { headingOf } from '@cynllun/domain/import/columns';
import type { CellReading } from '@cynllun/domain/import/preview';
import { Buttons } from '../../shared/form/Form.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { Details } from '../../shared/layout/Details.tsx';
import { usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { commandsOf, rowOf, type Command } from './choices.ts';
import { Section } from './Section.tsx';
import { tally } from './tally.ts';
import { UnreadList } from './UnreadList.tsx';
import type { Choose, Opened } from './useImport.ts';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';

interface AttentionSectionProps {
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly opened: Opened;
  readonly choose: Choose;
  readonly onGoTo: (cell: CellReading) => void;
}

/** How the file stands: what was read and accepted, what was not, what is in the plan already. */
export function AttentionSection({ headingRef, opened, choose, onGoTo }: AttentionSectionProps) {
  const { t } = useTranslation('import');
  const format = useFormatter();
  const { viewerCan } = usePlanView();
  const { read, choices } = opened;
  const { actions, read: count, accepted, open, matched, newRecommendations } = tally(read, choices);
  const { unchanged, lost } = read.matches;
  const outOfSight = read.preview.actions.filter((action) => action.outOfSight !== undefined).length;
  const isNothingNew = actions === 0 && unchanged > 0;
  // Of a file that is as it was exported the headings are our own, and no news.
  const outside = read.preview.outside.filter(({ as }) => as !== 'hidden' && (!isNothingNew || as !== 'heading'));
  const leftOut = read.preview.columns.filter(({ field }) => field === 'leftOut').map(headingOf);
  const recommendations = viewerCan.recommendationsSetUp
    ? t('summary.newRecommendations', { count: newRecommendations })
    : t('summary.recommendationsNotAllowed', { count: newRecommendations });
  return (
    <Section title={t('summary.title')} headingRef={headingRef}>
      {actions === 0 ? (
        <LateAlert severity={isNothingNew ? 'info' : 'warning'}>
          <p>{isNothingNew ? t('summary.nothingNew', { count: unchanged }) : t('summary.none')}</p>
        </LateAlert>
      ) : (
        <ul>
          <li>{t('summary.actions', { count: actions })}</li>
          <li>{t('summary.read', { count, accepted })}</li>
          {open.length > 0 && <li>{t('summary.problems', { count: open.length })}</li>}
          {unchanged > 0 && <li>{t('summary.unchanged', { count: unchanged })}</li>}
          {matched > 0 && <li>{t('summary.matched', { count: matched })}</li>}
          {outOfSight > 0 && <li>{t('summary.outOfSight', { count: outOfSight })}</li>}
          {newRecommendations > 0 && <li>{recommendations}</li>}
          {outside.length > 0 && <li>{t('summary.outside', { count: outside.length })}</li>}
        </ul>
      )}
      {leftOut.length > 0 && (
        <LateAlert severity="warning">
          <p>{t('summary.hiddenColumns', { count: leftOut.length, names: format.list(leftOut) })}</p>
        </LateAlert>
      )}
      {lost > 0 && (
        <LateAlert severity="warning">
          <p>{t('summary.lost', { count: lost })}</p>
        </LateAlert>
      )}
      {actions > 0 && <AllAtOnce opened={opened} choose={choose} />}
      <UnreadList cells={open} onGoTo={onGoTo} />
      {outside.length > 0 && (
        <Details summary={t('summary.outsideList')}>
          <ul>
            {outside.slice(0, 100).map(({ row, column, original }) => (
              <li key={`${row}:${column}`}>{original}</li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

function AllAtOnce({ opened, choose }: Pick<AttentionSectionProps, 'opened' | 'choose'>) {
  const { t } = useTranslation('import');
  const { read, choices } = opened;
  /** What was picked of several meanings stays picked: it was no proposal. */
  const accept = (proposals: boolean) => {
    const picked = Object.entries(choices.cells).filter(([, take]) => typeof take === 'number');
    choose({ proposals, cells: Object.fromEntries(picked) });
    announce(proposals ? t('summary.acceptedAll') : t('summary.acceptedNone'));
  };
  const matched = commandsOf(read, choices).filter(({ match }) => match !== null);
  const all = (command: Command) => {
    choose({
      commands: { ...choices.commands, ...Object.fromEntries(matched.map(({ action }) => [rowOf(action), command])) },
    });
    announce(command === 'update' ? t('summary.updatedAll') : t('summary.skippedAll'));
  };
  return (
    <Buttons>
      <Button variant="contained" onClick={() => accept(true)}>
        {t('summary.acceptAll')}
      </Button>
      <Button onClick={() => accept(false)}>{t('summary.acceptNone')}</Button>
      {matched.length > 0 && <Button onClick={() => all('update')}>{t('summary.updateAll')}</Button>}
      {matched.length > 0 && <Button onClick={() => all('leaveOut')}>{t('summary.skipAll')}</Button>}
    </Buttons>
  );
}
