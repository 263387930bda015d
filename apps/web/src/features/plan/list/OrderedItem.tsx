import { styled } from '@mui/material/styles';

/** An item of a list that can be put in order by dragging; see useDragOrder. */
export const OrderedItem = styled('li')(({ theme }) => ({
  position: 'relative',
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
}));

/** For pointers only: the buttons do the same for everyone. */
export const DragHandle = styled('span')(({ theme }) => ({
  display: 'inline-grid',
  placeContent: 'center',
  flex: 'none',
  inlineSize: 28,
  minBlockSize: 44,
  color: theme.vars.palette.colours.quiet,
  cursor: 'grab',
  touchAction: 'none',
  userSelect: 'none',
  '&:active': { cursor: 'grabbing' },
  '&::before': { content: '"⠿"' },
}));
