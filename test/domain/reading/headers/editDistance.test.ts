import { editDistance } from '../../../../src/domain/reading/headers/editDistance';

describe('editDistance', () => {
  it.each([
    ['stage', 'stage', 0],
    ['stage', 'stagee', 1],
    ['stage', 'satge', 1],
    ['stage', 'stoge', 1],
    ['last contact', 'lst contcat', 2],
    ['abcd', 'wxyz', 3],
    ['', 'ab', 2],
  ])('counts %j to %j as %i, up to the limit', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});
