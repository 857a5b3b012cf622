/**
 * Files measure columns in characters of the default font, padding included; Office.js in points. The rule between
 * them is ECMA-376's (part 1, 18.3.1.13) for a digit seven pixels wide, as Calibri 11 has it.
 */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** The width that Excel shows for a column without one of its own is without its padding: 64 pixels. */
const STANDARD_WIDTH = 8.43;
const STANDARD_PIXELS = 64;

export function pointsOfCharacters(width: number): number {
  if (width === STANDARD_WIDTH) return STANDARD_PIXELS * POINTS_PER_PIXEL;
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}
