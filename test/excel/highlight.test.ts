import { OUTDATED_FONT, STALLED_BAND, STATUS_COLOURS } from '../../src/excel';

/** Contrast of two colours by the formula of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const share = parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('colours', () => {
  it.each(Object.entries(STATUS_COLOURS))('the label of %s can be read on its fill', (_, { fill, font }) => {
    expect(contrast(fill, font)).toBeGreaterThanOrEqual(7);
  });

  it('black text can be read on the band of a stalled row', () => {
    expect(contrast(STALLED_BAND, '#000000')).toBeGreaterThanOrEqual(15);
  });

  it('the grey of an outdated date can still be read', () => {
    expect(contrast(OUTDATED_FONT, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it('no two statuses share a fill', () => {
    const fills = Object.values(STATUS_COLOURS).map(({ fill }) => fill);
    expect(new Set(fills).size).toBe(fills.length);
  });
});
