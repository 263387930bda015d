import type { ReactNode } from 'react';
import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { HereList } from './HereList.tsx';
import { SavingBar } from './SavingBar.tsx';

/** The second line of the page: where one can go, who else is here, and whether it is saved. */
export const WritingBar = ({ children }: { readonly children: ReactNode }) => (
  <>
    <ScrollPaddingForNotice />
    <Bar>
      {children}
      <div>
        <HereList />
        <SavingBar />
      </div>
    </Bar>
  </>
);

/** The notice at the foot must not lie over the field that has the cursor. `:root` outweighs the theme's own padding. */
const ScrollPaddingForNotice = () => (
  <GlobalStyles styles={{ 'html:root': { scrollPaddingBlockEnd: 'min(9rem, 40vh)' } }} />
);

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: '0 1rem',
  alignItems: 'center',
  minBlockSize: 44,
  marginBlock: '-0.75rem 0.5rem',
  marginInline: 'calc(-1 * var(--gutter))',
  paddingInline: 'var(--gutter)',
  backgroundColor: theme.vars.palette.colours.page,
  borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  [theme.breakpoints.up('md')]: { marginBlock: '-1rem 1rem' },
  '& > :last-child': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 0.75rem',
    alignItems: 'center',
    justifyContent: 'flex-end',
    marginInlineStart: 'auto',
  },
  '@media print': { display: 'none' },
}));
