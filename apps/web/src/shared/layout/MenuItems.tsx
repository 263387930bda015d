import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { MenuChoice } from './MenuButton.tsx';

export interface MenuItemsProps {
  readonly anchor: HTMLElement;
  readonly choices: readonly MenuChoice[];
  readonly onClose: () => void;
}

/** An open menu; its button takes the focus again. */
export function MenuItems({ anchor, choices, onClose }: MenuItemsProps) {
  return (
    <Menu
      open
      anchorEl={anchor}
      // Within the landmark of its button: whoever goes from landmark to landmark finds it there.
      container={anchor.closest<HTMLElement>('header, main')}
      onClose={onClose}
      disableRestoreFocus
      disableScrollLock
      transitionDuration={0}
    >
      {choices.flatMap(({ key, words, onChoose, danger }) => [
        ...(danger && choices.length > 1 ? [<Divider key={`${key}-line`} />] : []),
        <MenuItem
          key={key}
          data-danger={danger}
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {words}
        </MenuItem>,
      ])}
    </Menu>
  );
}
