import { ExcelFailure } from '../excel';
import type { Failure } from '../i18n';

/** A use case ended without doing its work; the failure says why and i18n says it in a sentence. */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';

  constructor(readonly failure: Failure) {
    super('detail' in failure ? `${failure.code}: ${failure.detail}` : failure.code);
  }
}

/** Runs a use case; what the workbook refused becomes an {@link AppFailure}, faults of ours stay what they are. */
export async function withAppFailures<Result>(useCase: () => Promise<Result>): Promise<Result> {
  try {
    return await useCase();
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    throw new AppFailure({ code: error.code, sheet: error.sheet, detail: error.detail });
  }
}
