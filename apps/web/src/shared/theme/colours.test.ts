import { describe, expect, it } from 'vitest';
import { dark, light, type Colours } from './colours.ts';

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const text: readonly (readonly [keyof Colours, keyof Colours])[] = [
  ['ink', 'page'],
  ['ink', 'panel'],
  ['ink', 'sunk'],
  ['quiet', 'page'],
  ['quiet', 'panel'],
  ['quiet', 'sunk'],
  ['primary', 'page'],
  ['primary', 'panel'],
  ['primary', 'sunk'],
  ['primary', 'primaryPanel'],
  ['ink', 'primaryPanel'],
  ['onPrimary', 'primary'],
  ['onPrimary', 'primaryDeep'],
  ['error', 'page'],
  ['error', 'errorPanel'],
  ['warning', 'page'],
  ['warning', 'warningPanel'],
  ['success', 'page'],
  ['success', 'successPanel'],
  ['info', 'page'],
  ['info', 'infoPanel'],
  ['ink', 'errorPanel'],
  ['ink', 'warningPanel'],
  ['ink', 'successPanel'],
  ['ink', 'infoPanel'],
  ['page', 'error'],
];
const edges: readonly (readonly [keyof Colours, keyof Colours])[] = [
  ['edge', 'page'],
  ['edge', 'panel'],
  ['focus', 'page'],
  ['focus', 'panel'],
  ['focus', 'halo'],
  ['halo', 'primary'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_, colours) => {
  it.each(text)('%s can be read on %s', (front, ground) => {
    expect(contrast(colours[front], colours[ground])).toBeGreaterThanOrEqual(7);
  });
  it.each(edges)('%s can be told from %s', (front, ground) => {
    expect(contrast(colours[front], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});
