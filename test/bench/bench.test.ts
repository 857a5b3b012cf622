import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { TrivialHost } from './trivialHost';

const PROJECT = join(__dirname, '..', '..');

describe('the benchmark', () => {
  it('measures every row, whatever the times', () => {
    const output = execFileSync(process.execPath, [join(PROJECT, 'scripts', 'bench.mjs'), '--quick'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const lines = output.trim().split('\n');
    expect(lines.map((line) => line.replace(/: .*/, '').replace(/ \(.*/, ''))).toEqual([
      'bare wire against a trivial host',
      'refresh of 400 rows × 12 columns against bare wire + domain',
      'syncs of a refresh',
      'growth',
      'second refresh, nothing changed',
      'user’s cells changed by a refresh',
      'command line, 100 rows, start to end',
      'domain alone, 400 deals, against LibreOffice recalculating',
      'opening 400 × 12',
      'saving 400 × 12, refreshed',
      'peak memory of open + refresh + save, 400 × 12',
    ]);
    expect(output).not.toMatch(/NaN|undefined/);
    const counted = lines.filter((line) => /^(syncs|second refresh|user’s cells)/.test(line));
    expect(counted.filter((line) => !line.endsWith('(met)'))).toEqual([]);
  }, 120_000);
});

describe('the trivial host', () => {
  it('gives back the values that were written to it, block by block', () => {
    const host = new TrivialHost([
      ['Company', 'Deal'],
      ['Acme', 'Pump'],
    ]);
    const range = { Id: 2, Name: 'GetRangeByIndexes', ArgumentInfo: { Arguments: [1, 1, 1, 2] } };
    const write = {
      Id: 1,
      ActionType: 4,
      Name: 'Values',
      ObjectPathId: 2,
      ArgumentInfo: { Arguments: [[['Valve', 7]]] },
    };
    const read = { Id: 3, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['values'] } };
    const answer = host.send(JSON.stringify({ Actions: [write, read], ObjectPaths: { 2: range } }));
    expect(JSON.parse((answer as { body: string }).body)).toEqual({
      Results: [
        { ActionId: 1, Value: null },
        { ActionId: 3, Value: { Values: [['Valve', 7]] } },
      ],
      TraceIds: [],
    });
    expect(host.rows).toEqual([
      ['Company', 'Deal'],
      ['Acme', 'Valve', 7],
    ]);
  });
});
