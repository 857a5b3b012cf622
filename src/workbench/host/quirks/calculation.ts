import type { QuirkSettings } from './platform';

/** What the host does not calculate. Not a quirk of Excel, which calculates everything, but one of this host. */
export interface CalculationQuirks {
  /**
   * What reading `values`, `text` or `valueTypes` gives for a formula that was written in this session, whose value nobody
   * knows: 'refuse' fails with ApiNotFound, naming the cell; 'empty' gives '', which an add-in cannot tell from a formula
   * that shows nothing. Formulas that came without a value in their file always read as '', so that such files can be read.
   */
  readonly unknownFormulaValues: 'refuse' | 'empty';
}

export const CALCULATION_QUIRKS: QuirkSettings<CalculationQuirks> = {
  unknownFormulaValues: { desktop: 'refuse', web: 'refuse', off: 'empty' },
};
