import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Card, Columns, Pair, Pairs, Quiet, Rows } from '../../shared/layout/Card.tsx';
import { CopyButton } from '../../shared/layout/CopyButton.tsx';
import { gapsTone, HeatGrid, HeatLink, HeatScroll } from '../../shared/layout/HeatGrid.tsx';
import { LateAlert } from '../../shared/layout/LateAlert.tsx';
import { MarkedLine, MarkedList } from '../../shared/layout/MarkedLine.tsx';
import { SignInInNewTab } from '../../shared/layout/SignInInNewTab.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Mark, type Tone } from '../../shared/layout/tone.tsx';
import { VisuallyHidden } from '../../shared/layout/VisuallyHidden.tsx';
import { Board } from '../../shared/list/Board.tsx';
import { Pages } from '../../shared/list/Pages.tsx';
import { Commands, Search } from '../../shared/list/search.tsx';
import { WaySwitch } from '../../shared/list/WaySwitch.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { Shown } from './Shown.tsx';

const tones: readonly Tone[] = ['neutral', 'ahead', 'info', 'success', 'warning', 'error'];

/** What screens and lists are laid out with. */
export function KitLayout() {
  return (
    <>
      <Cards />
      <Marked />
      <Lists />
      <Heat />
    </>
  );
}

function Cards() {
  const { t } = useTranslation(['plan', 'common', 'dates']);
  return (
    <Shown name="Card, Columns, Pairs, Rows, Quiet, CopyButton, LateAlert, SignInInNewTab">
      <Ground>
        <Columns>
          <Card title={t('plan:nav.overview')} aside={<Tag tone="warning">{t('dates:status.dueSoon')}</Tag>}>
            <Quiet>{t('common:offline.body')}</Quiet>
            <Pairs>
              <Pair name={t('plan:nav.plan')}>{t('dates:name.finalAgreed')}</Pair>
              <Pair name={t('plan:nav.deadlines')}>{t('dates:status.notSet')}</Pair>
            </Pairs>
          </Card>
          <Card title={t('plan:nav.history')}>
            <Rows>
              <li>
                <CopyButton words="Cynllun" label={t('common:buttons.copy')} />
              </li>
              <li>
                <SignInInNewTab />
              </li>
            </Rows>
          </Card>
        </Columns>
      </Ground>
      <LateAlert severity="info">{t('common:offline.body')}</LateAlert>
    </Shown>
  );
}

function Marked() {
  const { t } = useTranslation('dates');
  return (
    <Shown name="MarkedList, MarkedLine">
      <MarkedList>
        {tones.map((tone) => (
          <MarkedLine key={tone} tone={tone} tag={<Tag tone={tone}>{t('due', { when: 10 })}</Tag>}>
            {t('name.draftToLeadReviewer')}
            <small>{t('ownDate')}</small>
          </MarkedLine>
        ))}
      </MarkedList>
    </Shown>
  );
}

function Lists() {
  const { t } = useTranslation(['plan', 'portfolio', 'home', 'common']);
  const ways = (['table', 'board', 'calendar', 'duties'] as const).map((way) => ({
    way,
    words: t(`portfolio:way.${way}`),
    to: '/kit',
    isHere: way === 'table',
  }));
  const lanes = [
    { key: 'one', name: t('plan:nav.plan'), count: 2, rows: [t('plan:nav.read'), t('plan:nav.history')], empty: '' },
    { key: 'none', name: t('plan:nav.import'), count: 0, rows: [], empty: t('home:waits.none') },
  ];
  return (
    <Shown name="WaySwitch, Search, Commands, Board, Pages">
      <WaySwitch label={t('portfolio:ways')} ways={ways} />
      <Search role="search" aria-label={t('plan:nav.overview')} onSubmit={(event) => event.preventDefault()}>
        <TextField name="sought" label={t('plan:nav.read')} defaultValue="" />
        <Commands>
          <CopyButton words="Cynllun" label={t('common:buttons.close')} />
        </Commands>
      </Search>
      <Board lanes={lanes} rowKey={(row) => row} isMarked={(row) => row === t('plan:nav.read')}>
        {(row) => row}
      </Board>
      <Pages label={t('portfolio:pages')} page={2} pages={9} placeOf={() => '/kit'} />
    </Shown>
  );
}

function Heat() {
  const { t } = useTranslation(['plan', 'panels', 'common']);
  const to = inLanguage(useLanguage(), '/kit');
  return (
    <Shown name="HeatScroll, HeatGrid, HeatLink, VisuallyHidden">
      <HeatScroll tabIndex={0} role="group" aria-label={t('panels:completeness.title')}>
        <HeatGrid>
          <caption>
            <VisuallyHidden>{t('panels:completeness.title')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('plan:nav.plan')}</th>
              {[0, 1, 4].map((gaps) => (
                <th key={gaps} scope="col">
                  {gaps}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('plan:nav.overview')}</th>
              {[0, 1, 4].map((gaps) => (
                <td key={gaps}>
                  <HeatLink to={to} tone={gapsTone(gaps)}>
                    <Mark tone={gapsTone(gaps)} />
                    {t('plan:outline.gaps', { count: gaps })}
                  </HeatLink>
                </td>
              ))}
            </tr>
          </tbody>
        </HeatGrid>
      </HeatScroll>
    </Shown>
  );
}

/** Cards lie on it. */
const Ground = styled('div')(({ theme }) => ({
  inlineSize: '100%',
  padding: 'var(--gutter)',
  backgroundColor: theme.vars.palette.colours.panel,
}));
