import type { Measurements } from './measurements';

/** One line of the result. */
export interface ResultRow {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** null where there is no target, or nothing to compare with. */
  readonly met: boolean | null;
  readonly meaning: string;
}

/** What was measured, as ratios where two things were measured side by side. */
export function resultRows(all: Measurements): ResultRow[] {
  return [...refreshRows(all), ...againRows(all), ...domainRows(all), ...fileRows(all)];
}

function refreshRows({ refresh, syncs, growth, sizes }: Measurements): ResultRow[] {
  const wire = refresh.wire.cpu / refresh.trivial.cpu;
  const parts = refresh.refresh.cpu / (refresh.wire.cpu + refresh.domain.cpu);
  const [quarter, half, all] = growth.map(({ cpu }) => cpu) as [number, number, number];
  const slope = (all - half) / (half - quarter);
  const expected = syncs.every(({ measure }) => measure.syncs === 3 + measure.piecesRead + measure.piecesWritten);
  return [
    {
      what: 'bare wire against a trivial host',
      measured: `${ratio(wire)} (${milliseconds(refresh.wire.cpu)} : ${milliseconds(refresh.trivial.cpu)})`,
      target: '≤ 1.3',
      met: wire <= 1.3,
      meaning:
        'The same reads and writes through Microsoft’s client, with nothing between them: answered by our host, and by one that keeps an array of rows and does nothing else.',
    },
    {
      what: `refresh of ${count(sizes.rows)} rows × 12 columns against bare wire + domain`,
      measured: `${ratio(parts)} (${milliseconds(refresh.refresh.cpu)} : ${milliseconds(refresh.wire.cpu)} + ${milliseconds(refresh.domain.cpu)})`,
      target: '≤ 1.2',
      met: parts <= 1.2,
      meaning:
        'The whole refresh of a list in memory, against its own reads and writes replayed and the domain run alone on the same values. What is over 1 is sentences, comparison, formats, rules, names and the report.',
    },
    {
      what: 'syncs of a refresh',
      measured: syncs
        .map(
          ({ rows, measure }) =>
            `${measure.syncs} at ${count(rows)} rows (${measure.piecesRead} + ${measure.piecesWritten} pieces)`,
        )
        .join(', '),
      target: '3 + pieces read + pieces written',
      met: expected,
      meaning: 'Counted at the transport. A piece is a block of rows that fits into one request.',
    },
    {
      what: 'growth: (t(100 %) − t(50 %)) / (t(50 %) − t(25 %))',
      measured: `${ratio(slope)} (${milliseconds(quarter)}, ${milliseconds(half)}, ${milliseconds(all)})`,
      target: '≤ 2.3',
      met: slope <= 2.3,
      meaning: 'The time of a refresh at three lengths; 2 is a straight line.',
    },
  ];
}

function againRows({ refresh, file, commandSeconds, sizes }: Measurements): ResultRow[] {
  return [
    {
      what: 'second refresh, nothing changed',
      measured: `${refresh.cellsWrittenAgain} cells written, ${refresh.changesAgain} changes in the host`,
      target: '0',
      met: refresh.cellsWrittenAgain === 0 && refresh.changesAgain === 0,
      meaning: 'Changes of any kind to the workbook model: values, formats, rules, names, settings.',
    },
    {
      what: 'user’s cells changed by a refresh',
      measured: `${file.cellsChanged}`,
      target: '0',
      met: file.cellsChanged === 0,
      meaning:
        'Value, formula and format of every cell of the list, compared before and after the refresh, in the workbook and in the file that was saved.',
    },
    {
      what: `command line, ${count(sizes.bookRows)} rows, start to end`,
      measured: `${commandSeconds.toFixed(1)} s`,
      target: 'a few seconds',
      met: commandSeconds <= 5,
      meaning: 'The command of a user: starting Node, opening, refreshing, saving, printing. Time on the wall.',
    },
  ];
}

function domainRows({ refresh, libreOffice, sizes }: Measurements): ResultRow[] {
  const what = `domain alone, ${count(sizes.rows)} deals, against LibreOffice recalculating`;
  const target = '≥ 10 times faster';
  const meaning =
    'The domain reads the values, finds the columns, reads every row, and gives clocks, status, next check-in and reasons. LibreOffice has loaded the workbook already and recalculates four clocks and a nested-IF status with one limit for all stages: the median of five hard recalculations (calculateAll) in one process, timed by a macro inside it. It uses all processors. Time on the wall.';
  if (libreOffice === null) return [{ what, measured: 'LibreOffice is not installed', target, met: null, meaning }];
  const times = libreOffice / refresh.domain.wall;
  const measured = `${ratio(times)} times as fast (${milliseconds(refresh.domain.wall)} : ${milliseconds(libreOffice)})`;
  return [{ what, measured, target, met: times >= 10, meaning }];
}

function fileRows({ file, peakMegabytes, sizes }: Measurements): ResultRow[] {
  const size = `${count(sizes.rows)} × 12`;
  return [
    {
      what: `opening ${size}`,
      measured: seconds(file.open.cpu),
      target: '≤ 2.1 s',
      met: file.open.cpu <= 2100,
      meaning: 'An .xlsx with the habits of Excel’s own files: from its bytes to the workbook model.',
    },
    {
      what: `saving ${size}, refreshed`,
      measured: seconds(file.save.cpu),
      target: '≤ 2.9 s',
      met: file.save.cpu <= 2900,
      meaning: 'From the model with six new columns to the bytes of the file.',
    },
    {
      what: `peak memory of open + refresh + save, ${size}`,
      measured: `${Math.round(peakMegabytes)} MB`,
      target: '< 1000 MB',
      met: peakMegabytes < 1000,
      meaning: 'The most that the command line’s process ever held, Node itself included.',
    },
  ];
}

const ratio = (value: number) => value.toFixed(2);
const milliseconds = (value: number) => `${Math.round(value)} ms`;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
const count = (value: number) => value.toLocaleString('en');
