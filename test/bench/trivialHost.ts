import type { RichApiTransport, TransportAnswer } from '../../src/workbench/host';
import { placeOf, QUERY, SET_PROPERTY, type Action, type Request } from './messages';

type Row = unknown[];

/**
 * The least that can stand behind office.js and still take and give values: one sheet as an array of rows. No model, no types, no
 * limits, no errors: what any host costs that has to read the same messages and write the same answers.
 */
export class TrivialHost implements RichApiTransport {
  constructor(readonly rows: Row[]) {}

  send(text: string): TransportAnswer {
    const { Actions, ObjectPaths } = JSON.parse(text) as Request;
    const Results = Actions.map((action) => ({ ActionId: action.Id, Value: this.act(action, ObjectPaths) }));
    return { body: JSON.stringify({ Results, TraceIds: [] }) };
  }

  private act(action: Action, paths: Request['ObjectPaths']): unknown {
    const place = placeOf(action.ObjectPathId, paths);
    if (!place) return {};
    const { row, column, rowCount, columnCount } = place;
    switch (action.ActionType) {
      case QUERY: {
        const rows = this.rows.slice(row, row + rowCount);
        return { Values: rows.map((cells) => cells.slice(column, column + columnCount)) };
      }
      case SET_PROPERTY:
        (action.ArgumentInfo?.Arguments?.[0] as Row[]).forEach((cells, index) => {
          const into = (this.rows[row + index] ??= []);
          cells.forEach((value, at) => (into[column + at] = value));
        });
        return null;
      default:
        return { _ReferenceId: 'range' };
    }
  }
}
