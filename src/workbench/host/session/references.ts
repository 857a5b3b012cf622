import type { StructuralEdit } from '../../book';
import type { HostObject } from '../wire';

/** A kept object that stands for cells, and goes where they go. */
export interface Movable {
  follow(edit: StructuralEdit): void;
}

function isMovable(object: HostObject): object is HostObject & Movable {
  return 'follow' in object;
}

/**
 * The objects that a client keeps beyond a batch. They are kept themselves, not their addresses, so that a range can
 * move with the cells it stands for.
 */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private made = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.made += 1;
    const id = `r${this.made}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  get(id: string): HostObject | null {
    return this.objects.get(id) ?? null;
  }

  idOf(object: HostObject): string | null {
    return this.ids.get(object) ?? null;
  }

  /** Releasing what is gone already is no error: clients do so when they end. */
  release(id: string): void {
    const object = this.objects.get(id);
    if (!object) return;
    this.objects.delete(id);
    this.ids.delete(object);
  }

  /** Cells were inserted, deleted, moved. */
  follow(edit: StructuralEdit): void {
    for (const object of this.objects.values()) if (isMovable(object)) object.follow(edit);
  }

  clear(): void {
    this.objects.clear();
    this.ids.clear();
  }

  get count(): number {
    return this.objects.size;
  }
}
