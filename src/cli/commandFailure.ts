import type { FileFailure } from '../i18n';

/** A command ended because of a file: exit code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(readonly failure: FileFailure) {
    super(`${failure.code}: ${failure.file}`);
  }
}
