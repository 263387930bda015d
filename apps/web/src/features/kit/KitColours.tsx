import { styled } from '@mui/material/styles';
import { light, type Colours } from '../../shared/theme/colours.ts';
import { Shown } from './Shown.tsx';

const names = Object.keys(light) as (keyof Colours)[];

/** Every colour by its name; `colours.test.ts` says which may lie on which. */
export const KitColours = () => (
  <Shown name="theme.vars.palette.colours">
    <List lang="en">
      {names.map((name) => (
        <li key={name}>
          <Swatch colour={name} />
          <code>{name}</code>
        </li>
      ))}
    </List>
  </Shown>
);

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))',
  gap: '0.5rem',
  inlineSize: '100%',
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'flex', gap: '0.5rem', alignItems: 'center' },
});

const Swatch = styled('span', { shouldForwardProp: (name) => name !== 'colour' })<{ colour: keyof Colours }>(
  ({ theme, colour }) => ({
    flex: 'none',
    inlineSize: 24,
    blockSize: 24,
    backgroundColor: theme.vars.palette.colours[colour],
    border: `1px solid ${theme.vars.palette.colours.edge}`,
    borderRadius: 4,
    forcedColorAdjust: 'none',
  }),
);
