import { refresh } from '../../src/app';
import { replay, startClient, type BenchClient, type Piece } from './client';
import { domainAlone } from './domainAlone';
import { AS_OF, HEADERS, listBook, listGrid, listRows } from './list';
import { Rounds, type Time } from './timing';
import { TrivialHost } from './trivialHost';

export interface RefreshMeasure {
  readonly refresh: Time;
  readonly again: Time;
  readonly wire: Time;
  readonly trivial: Time;
  readonly domain: Time;
  readonly syncs: number;
  readonly piecesRead: number;
  readonly piecesWritten: number;
  /** Of the second refresh: cells that it says it wrote, and changes that the host's workbook saw. */
  readonly cellsWrittenAgain: number;
  readonly changesAgain: number;
}

const runRefresh = () => refresh({ asOf: AS_OF });

/** A refresh beside its parts, in turns in one process: each round times all of them, so that none has the quieter minute. */
export async function measureRefresh(rowCount: number, rounds: number): Promise<RefreshMeasure> {
  const client = await startClient();
  const { headless } = client;
  const rows = listRows(rowCount);
  await headless.open(listBook(rows));
  const pieces = await client.recording(runRefresh);
  const { syncs } = headless.traffic;
  const revision = headless.host.book.revision;
  const { cellsWritten } = await runRefresh();
  const changesAgain = headless.host.book.revision - revision;

  const times = new Rounds<'refresh' | 'again' | 'wire' | 'trivial' | 'domain'>();
  for (let round = 0; round < rounds; round += 1) {
    await headless.open(listBook(rows));
    await times.time('refresh', runRefresh);
    await times.time('again', runRefresh);
    await headless.open(listBook(rows));
    await times.time('wire', () => replay(pieces));
    await onTrivialHost(client, rows, () => times.time('trivial', () => replay(pieces)));
    const grid = listGrid(rows);
    await times.time('domain', () => domainAlone(grid));
  }
  return {
    refresh: times.of('refresh'),
    again: times.of('again'),
    wire: times.of('wire'),
    trivial: times.of('trivial'),
    domain: times.of('domain'),
    syncs,
    piecesRead: pieces.filter(isRead).length,
    piecesWritten: pieces.filter((piece) => !isRead(piece)).length,
    cellsWrittenAgain: cellsWritten,
    changesAgain,
  };
}

/** Refreshes of several lengths, in turns in one process: milliseconds by number of rows. */
export async function measureGrowth(lengths: readonly number[], rounds: number): Promise<Record<string, Time>> {
  const { headless } = await startClient();
  const times = new Rounds<string>();
  const lists = lengths.map((length) => ({ length, rows: listRows(length) }));
  await headless.open(listBook(lists[0]!.rows));
  await runRefresh();
  for (let round = 0; round < rounds; round += 1) {
    for (const { length, rows } of lists) {
      await headless.open(listBook(rows));
      await times.time(String(length), runRefresh);
    }
  }
  return Object.fromEntries(lengths.map((length) => [length, times.of(String(length))]));
}

function isRead(piece: Piece): boolean {
  return piece.every(({ values }) => values === null);
}

function onTrivialHost(
  client: BenchClient,
  rows: readonly (readonly unknown[])[],
  work: () => Promise<void>,
): Promise<void> {
  const host = new TrivialHost([[...HEADERS], ...rows.map((row) => row.map((value) => value ?? ''))]);
  return client.answeredBy(host, work);
}
