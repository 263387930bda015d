import { styled, type Theme } from '@mui/material/styles';

/** How an item of a list looks that can be put in order by dragging; see useDragOrder. */
export const orderedItem = (theme: Theme) => ({
  position: 'relative' as const,
  '&[data-dragged]': { opacity: 0.5 },
  '&[data-drop]::before': {
    content: '""',
    position: 'absolute',
    insetInline: 0,
    blockSize: 4,
    backgroundColor: theme.vars.palette.primary.main,
    forcedColorAdjust: 'none',
  },
  '&[data-drop="before"]::before': { insetBlockStart: -2 },
  '&[data-drop="after"]::before': { insetBlockEnd: -2 },
});

/** How that looks by which it is dragged. For pointers only: the buttons do the same for everyone. */
export const dragHandle = (theme: Theme) => ({
  display: 'inline-grid',
  placeContent: 'center',
  flex: 'none',
  inlineSize: 28,
  minBlockSize: 44,
  color: theme.vars.palette.colours.quiet,
  cursor: 'grab',
  touchAction: 'none' as const,
  userSelect: 'none' as const,
  '&:active': { cursor: 'grabbing' },
  '&::before': { content: '"⠿"' },
});

export const OrderedItem = styled('li')(({ theme }) => orderedItem(theme));
export const DragHandle = styled('span')(({ theme }) => dragHandle(theme));
