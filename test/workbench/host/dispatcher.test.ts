import fc from 'fast-check';
import { newHost, rangePaths } from './support';

const LOAD = (Select: string[], ObjectPathId = 7, Id = 20) => ({
  Id,
  ActionType: 2,
  Name: '',
  ObjectPathId,
  QueryInfo: { Select },
});
const SET = (Name: string, value: unknown, ObjectPathId = 7) => ({
  Id: 10,
  ActionType: 4,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});
const CALL = (Name: string, ObjectPathId: number, ...Arguments: unknown[]) => ({
  Id: 11,
  ActionType: 3,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});

function run(actions: unknown[], paths: Record<string, unknown> = rangePaths('A1:B2')) {
  const { book, host } = newHost();
  const session = host.openSession();
  const response = session.execute({ AutoKeepReference: false, Actions: actions, ObjectPaths: paths });
  return { response, book, session };
}

describe('a batch of actions', () => {
  it('answers one result an action, with the identity that tells the client what it holds', () => {
    const { response, book } = run([
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 6, ActionType: 1, Name: '', ObjectPathId: 5 },
      { Id: 8, ActionType: 1, Name: '', ObjectPathId: 7 },
      CALL('_KeepReference', 7),
      { Id: 12, ActionType: 1, Name: '', ObjectPathId: 7 },
      SET('Values', [
        ['x', 1.5],
        ['', true],
      ]),
    ]);
    expect(response).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 6, Value: { Id: book.activeSheet.id } },
        { ActionId: 8, Value: {} },
        { ActionId: 11, Value: null },
        { ActionId: 12, Value: { _ReferenceId: 'r1' } },
        { ActionId: 10, Value: null },
      ],
      TraceIds: [],
    });
  });

  it('loads what was asked for, whatever its case, in the names of the wire', () => {
    const { response } = run([SET('Values', 7), LOAD(['values', 'ADDRESS', 'worksheet/name'])]);
    expect(response.Results[1]?.Value).toEqual({
      Values: [
        [7, 7],
        [7, 7],
      ],
      Address: 'Sheet1!A1:B2',
      Worksheet: expect.objectContaining({ Name: 'Sheet1' }),
    });
  });

  it('leaves names out that nobody knows, and of a load of everything what the host lacks', () => {
    const { response } = run([LOAD(['noSuchThing', 'rowIndex']), LOAD([], 5)]);
    expect(response.Results[0]?.Value).toEqual({ RowIndex: 0 });
    expect(response.Results[1]?.Value).toEqual({ Id: expect.any(String), Name: 'Sheet1' });
  });

  it('answers a collection with its items', () => {
    const { response } = run([LOAD(['items/name', 'tables/name'], 3)]);
    const item = { Id: expect.any(String), Name: 'Sheet1', Tables: { _Items: [] } };
    expect(response.Results[0]?.Value).toEqual({ _Items: [item] });
  });

  it('keeps what was done before an error, and names the action and the member that failed', () => {
    const { response, book } = run([SET('Values', 1), LOAD(['formulasR1C1']), SET('Values', 2)]);
    expect(response.Results).toHaveLength(1);
    expect(response.Error).toMatchObject({ Code: 'ApiNotFound', ActionIndex: 1, Location: 'Range.formulasR1C1' });
    expect(response.Error?.Message).toContain('Range.formulasR1C1');
    expect(book.activeSheet.valueAt(0, 0)).toBe(1);
  });

  it.each([
    ['a scalar that the host lacks', SET('ShowGridlines', false, 5), 'Worksheet.showGridlines'],
    ['a scalar that cannot be set', SET('Address', 'A1'), 'Range.address'],
    ['a child that the host lacks', LOAD(['charts/name'], 5), 'Worksheet.charts'],
    ['a method that the host lacks', CALL('AutoFill', 7, 'A1:A9'), 'Range.autoFill'],
    ['a prototype by its name', SET('__proto__', {}), 'Range.__proto__'],
    ['a constructor', CALL('constructor', 7), 'Range.constructor'],
    ['a method of all objects', CALL('toString', 7), 'Range.toString'],
    ['hasOwnProperty', CALL('HasOwnProperty', 7, 'x'), 'Range.hasOwnProperty'],
  ])('refuses %s as ApiNotFound', (_what, action, location) => {
    const { response } = run([action]);
    expect(response.Error?.Code).toBe('ApiNotFound');
    expect(response.Error?.Location).toContain(location);
  });

  it.each(['__proto__', 'constructor', 'toString', 'gone'])('finds no sheet called %s', (name) => {
    const paths = {
      ...rangePaths('A1'),
      5: { Id: 5, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: [name] } },
    };
    expect(run([LOAD(['name'], 5)], paths).response.Error?.Code).toBe('ItemNotFound');
  });

  it.each(['__proto__', 'constructor', 'worksheet'])('finds no child called %s', (name) => {
    const paths = { ...rangePaths('A1'), 9: { Id: 9, ObjectPathType: 4, Name: name, ParentObjectPathId: 5 } };
    expect(run([LOAD(['name'], 9)], paths).response.Error?.Code).toBe('ApiNotFound');
  });

  it('updates settable scalars only, and no prototype', () => {
    const update = (ObjectState: unknown) => ({ Id: 1, ActionType: 9, ObjectPathId: 5, ObjectState });
    expect(run([update({ name: 'Deals' })]).book.activeSheet.name).toBe('Deals');
    const attack: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(run([update(attack)]).response.Error?.Code).toBe('ApiNotFound');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses services that it does not have, by their name', () => {
    const paths = { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.DynamicRibbon.DynamicRibbon' } };
    const { response } = run([{ Id: 2, ActionType: 1, ObjectPathId: 1 }], paths);
    expect(response.Error?.Code).toBe('ApiNotFound');
    expect(response.Error?.Message).toContain('Microsoft.DynamicRibbon.DynamicRibbon');
  });

  it.each([
    ['Microsoft.InternalService.AddinInternalService', 'NotifyActionHandlerReady'],
    ['Microsoft.ExcelServices.CustomFunctions', '_SetOsfControlContainerReadyForCustomFunctions'],
  ])('answers the service %s, which the client asks when it starts', (service, method) => {
    const { response } = run([CALL(method, 1)], { 1: { Id: 1, ObjectPathType: 2, Name: service } });
    expect(response.Error).toBeUndefined();
  });

  it('evaluates a path once a batch', () => {
    const add = { Id: 9, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['New'] } };
    const { response, book } = run([LOAD(['name'], 9), LOAD(['id'], 9, 21)], { ...rangePaths('A1'), 9: add });
    expect(response.Error).toBeUndefined();
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'New']);
  });

  it('derives OrNullObject, and a null object has null children and takes any call', () => {
    const paths = {
      ...rangePaths('A1'),
      5: { ObjectPathType: 3, Name: 'GetItemOrNullObject', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['no'] } },
    };
    const { response } = run([{ Id: 1, ActionType: 1, ObjectPathId: 5 }, LOAD(['values']), CALL('Clear', 7)], paths);
    expect(response.Results.map(({ Value }) => Value)).toEqual([null, null, { _IsNull: true }]);
  });

  it('takes objects as arguments, by the parallel list or inside plain objects', () => {
    const bounding = {
      ObjectPathType: 3,
      Name: 'GetBoundingRect',
      ParentObjectPathId: 7,
      ArgumentInfo: { Arguments: [9], ReferencedObjectPathIds: [9] },
    };
    const cell = { ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 5, ArgumentInfo: { Arguments: ['D9'] } };
    const inside = { ...bounding, ArgumentInfo: { Arguments: [{ _ObjectPathId: 9 }] } };
    const paths = { ...rangePaths('B2'), 9: cell, 11: bounding, 13: inside };
    const { response } = run([LOAD(['address'], 11), LOAD(['address'], 13)], paths);
    expect(response.Results.map(({ Value }) => Value)).toEqual([
      { Address: 'Sheet1!B2:D9' },
      { Address: 'Sheet1!B2:D9' },
    ]);
  });

  it('finds kept objects again in later batches, until they are released', () => {
    const { session } = run([CALL('_KeepReference', 7)]);
    const byId = { 7: { Id: 7, ObjectPathType: 6, Name: 'r1', ParentObjectPathId: 99, ArgumentInfo: {} } };
    const load = { Actions: [LOAD(['address'])], ObjectPaths: byId };
    expect(session.execute(load).Results[0]?.Value).toEqual({ _ReferenceId: 'r1', Address: 'Sheet1!A1:B2' });
    session.execute({ Actions: [CALL('_RemoveReference', 1, 'r1')], ObjectPaths: rangePaths('A1') });
    expect(session.execute(load).Error?.Code).toBe('InvalidReference');
  });

  it('loses the kept range of a sheet that was deleted', () => {
    const { session, book } = run([CALL('_KeepReference', 7)]);
    book.addSheet('Other');
    book.deleteSheet(book.sheets[0]!);
    const byId = { 7: { Id: 7, ObjectPathType: 6, Name: 'r1' } };
    expect(session.execute({ Actions: [LOAD(['values'])], ObjectPaths: byId }).Error?.Code).toBe('InvalidReference');
  });

  it.each([null, 5, 'x', [], {}, { Actions: {} }, { Actions: [1] }, { Actions: [], ObjectPaths: [] }])(
    'answers a malformed request with an error: %j',
    (request) => {
      expect(newHost().host.openSession().execute(request).Error?.Code).toBe('InvalidRequest');
    },
  );

  it('answers paths that lead nowhere or in circles with an error', () => {
    const circle = { 7: { ObjectPathType: 4, Name: 'Worksheet', ParentObjectPathId: 7 } };
    expect(run([LOAD(['address'])], circle).response.Error?.Code).toBe('InvalidRequest');
    expect(run([LOAD(['address'], 8)]).response.Error?.Code).toBe('InvalidRequest');
  });
});

describe('any JSON of the shape of a request', () => {
  const names = fc.constantFrom(
    'GetRange',
    'Values',
    'Worksheets',
    '__proto__',
    'constructor',
    'Name',
    'GetItem',
    'Add',
    '',
  );
  const info = fc.record(
    { Arguments: fc.array(fc.jsonValue()), ReferencedObjectPathIds: fc.array(fc.nat(9)) },
    { requiredKeys: [] },
  );
  const action = fc.record(
    {
      Id: fc.nat(),
      ActionType: fc.nat(10),
      Name: names,
      ObjectPathId: fc.nat(9),
      ArgumentInfo: info,
      QueryInfo: fc.record(
        { Select: fc.array(fc.oneof(names, fc.string())), Top: fc.jsonValue() },
        { requiredKeys: [] },
      ),
      ObjectState: fc.jsonValue(),
    },
    { requiredKeys: ['ActionType'] },
  );
  const path = fc.record(
    { ObjectPathType: fc.nat(8), Name: names, ParentObjectPathId: fc.nat(9), ArgumentInfo: info },
    { requiredKeys: ['ObjectPathType'] },
  );
  const request = fc.record({
    Actions: fc.array(action, { maxLength: 6 }),
    ObjectPaths: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5', '6'), path),
  });

  it('gets an answer of the shape of an answer, and changes no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(request, (message) => {
        const response = newHost().host.openSession().execute(message);
        expect(response.Results.length + (response.Error ? 1 : 0)).toBeGreaterThanOrEqual(
          message.Actions.length ? 1 : 0,
        );
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
      }),
    );
  });
});
