/** What add-ins keep in the file: document settings, one map an add-in. */

/** Ids are compared without case and braces: '{ABC}' and 'abc' are one add-in. */
export function normalAddInId(addInId: string): string {
  return addInId.replace(/[{}]/g, '').toLowerCase();
}

export class AddInSettings {
  private readonly maps = new Map<string, ReadonlyMap<string, string>>();
  private readonly changedIds = new Set<string>();

  constructor(private readonly noteChange: () => void) {}

  /** Setting names with their values as JSON text; empty where the add-in has none. */
  get(addInId: string): ReadonlyMap<string, string> {
    return this.maps.get(normalAddInId(addInId)) ?? new Map();
  }

  /** Replaces all settings of an add-in. */
  set(addInId: string, settings: ReadonlyMap<string, string>): void {
    const id = normalAddInId(addInId);
    const before = this.maps.get(id) ?? new Map<string, string>();
    const same = before.size === settings.size && [...settings].every(([name, value]) => before.get(name) === value);
    if (same) return;
    this.maps.set(id, new Map(settings));
    this.changedIds.add(id);
    this.noteChange();
  }

  /** Puts settings without noting a change: for readers of files. */
  load(addInId: string, settings: ReadonlyMap<string, string>): void {
    this.maps.set(normalAddInId(addInId), new Map(settings));
  }

  ids(): string[] {
    return [...this.maps.keys()];
  }

  /** The add-ins whose settings differ from the file. */
  changed(): string[] {
    return [...this.changedIds];
  }
}
