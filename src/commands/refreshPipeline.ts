import { refresh } from '../app';

/**
 * The ribbon's "Refresh pipeline": reads the active sheet and brings our columns up to date. Excel waits for `completed`, so it is
 * called whatever happens; what went wrong is thrown on, for the host to show.
 */
export async function refreshFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await refresh();
  } finally {
    event.completed();
  }
}
