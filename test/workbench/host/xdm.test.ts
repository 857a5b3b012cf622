import { TRANSPORT_ERRORS, XdmHost } from '../../../src/workbench/host';
import { ADD_IN, newHost, rangePaths } from './support';

interface Posted {
  _actionName: string;
  _correlationId: unknown;
  _errorCode: number;
  _responseType: number;
  _data: unknown;
}

function newFrame(quirks = {}) {
  const { book, host } = newHost(quirks);
  const posted: Posted[] = [];
  const notes: unknown[] = [];
  const xdm = new XdmHost({
    host,
    conversationId: 'talk',
    origin: 'https://localhost',
    post: (text) => posted.push(JSON.parse(text) as Posted),
    onNotify: (action, parameter) => notes.push([action, parameter]),
  });
  const send = (actionName: string, data: unknown, actionType = 0, conversation = 'talk') => {
    xdm.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: actionType,
        _actionName: actionName,
        _conversationId: conversation,
        _correlationId: 5,
        _data: data,
      }),
    );
    return posted.at(-1);
  };
  const start = () => send('ContextActivationManager_getAppContextAsync', 'workbench');
  const dispatch = (id: number, data: object = {}) =>
    send('executeMethod', { ...data, DdaMethod: { DispatchId: id } })?._data;
  const richApi = (actions: unknown[], paths: unknown = rangePaths('A1')) =>
    dispatch(93, {
      ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify({ Actions: actions, ObjectPaths: paths })],
    });
  return { book, host, xdm, posted, notes, send, start, dispatch, richApi };
}

const REGISTER = 1;
const METHOD = 3;

function bodyOf(answer: unknown): { Results: { Value: unknown }[]; Error?: { Code: string } } {
  const { Data } = answer as { Data: [number, unknown, string] };
  return JSON.parse(Data[2]) as { Results: { Value: unknown }[]; Error?: { Code: string } };
}

describe('the window messages of one frame', () => {
  it('begin with the context, which declares what the client can do and no more', () => {
    const { start } = newFrame();
    const context = start()?._data as Record<string, unknown>;
    for (const name of ['_id', '_appName', '_appVersion', '_appUILocale', '_dataLocale', '_docUrl', '_clientMode']) {
      expect(context[name]).toBeDefined();
    }
    const sets = JSON.parse(String(context['_requirementMatrix'])) as Record<string, string>;
    expect(sets['ExcelApi']).toBe('1.15');
    expect(sets['SharedRuntime']).toBeUndefined();
    expect(sets['DialogApi']).toBeUndefined();
  });

  it('carry batches, and refuse other methods of the common API with their real code', () => {
    const { start, richApi, dispatch } = newFrame();
    start();
    const answer = bodyOf(richApi([{ Id: 1, ActionType: 2, ObjectPathId: 7, QueryInfo: { Select: ['address'] } }]));
    expect(answer.Results[0]?.Value).toEqual({ Address: 'Sheet1!A1' });
    for (const id of [64, 144, 1, -1]) {
      expect(dispatch(id)).toEqual({ Version: 1, Error: TRANSPORT_ERRORS.operationNotSupported });
    }
  });

  it('are answered with an error where the host has no such method or event', () => {
    const { send } = newFrame();
    expect(send('ContextActivationManager_makeCoffee', [])?._errorCode).toBe(-2);
    expect(send('__proto__', [])?._errorCode).toBe(-2);
    expect(send('dialogMessageReceived', {}, REGISTER)?._data).toEqual({
      Error: TRANSPORT_ERRORS.operationNotSupported,
    });
  });

  it('of other conversations, and other texts, are left alone', () => {
    const { send, xdm, posted } = newFrame();
    send('ContextActivationManager_getAppContextAsync', 'x', 0, 'another');
    for (const text of ['', '{', 'null', '[]', '{"_messageType":1}', 5]) xdm.receive(text);
    expect(posted).toEqual([]);
  });

  it('before the context find no session', () => {
    expect(newFrame().richApi([])).toEqual({ Version: 1, Error: TRANSPORT_ERRORS.internalError });
  });

  it('pass notes to the host on to the page', () => {
    const { send, notes } = newFrame();
    send('ContextActivationManager_notifyHost', ['workbench', 13, null]);
    expect(notes).toEqual([[13, null]]);
  });

  it('start a new session when the frame was loaded anew: what the old page kept and heard is gone', () => {
    const { start, richApi, send, posted, book } = newFrame();
    start();
    send('richApiMessage', {}, REGISTER);
    richApi([
      { Id: 1, ActionType: METHOD, Name: '_KeepReference', ObjectPathId: 7 },
      { Id: 2, ActionType: METHOD, Name: '_RegisterDataChangedEvent', ObjectPathId: 5 },
    ]);
    start();
    const kept = { 7: { ObjectPathType: 6, Name: 'r1' } };
    const load = { Id: 1, ActionType: 2, ObjectPathId: 7, QueryInfo: { Select: ['address'] } };
    expect(bodyOf(richApi([load], kept)).Error?.Code).toBe('InvalidReference');
    const before = posted.length;
    richApi([{ Id: 3, ActionType: 4, Name: 'Values', ObjectPathId: 7, ArgumentInfo: { Arguments: [1] } }]);
    expect(book.activeSheet.valueAt(0, 0)).toBe(1);
    expect(posted.slice(before).map(({ _actionName }) => _actionName)).toEqual(['executeMethod']);
  });

  it('keep two frames apart: each hears only what it asked for', () => {
    const one = newFrame();
    const heard: string[] = [];
    const other = new XdmHost({
      host: one.host,
      conversationId: 'second',
      origin: 'https://localhost',
      post: (text) => heard.push(text),
    });
    const ask = (actionName: string, actionType = 0) =>
      other.receive(
        JSON.stringify({
          _messageType: 0,
          _actionType: actionType,
          _actionName: actionName,
          _conversationId: 'second',
        }),
      );
    ask('ContextActivationManager_getAppContextAsync');
    ask('richApiMessage', REGISTER);
    one.start();
    one.send('richApiMessage', {}, REGISTER);
    one.richApi([{ Id: 2, ActionType: METHOD, Name: '_RegisterDataChangedEvent', ObjectPathId: 5 }]);
    one.richApi([{ Id: 3, ActionType: 4, Name: 'Values', ObjectPathId: 7, ArgumentInfo: { Arguments: [1] } }]);
    expect(one.posted.filter(({ _responseType }) => _responseType === 1)).toHaveLength(1);
    expect(heard).toHaveLength(2);
  });

  it('save and give back the document settings of the add-in', () => {
    const { start, dispatch, book } = newFrame();
    book.addInSettings.set(ADD_IN, new Map([['old', '1']]));
    expect((start()?._data as Record<string, unknown>)['_settings']).toEqual([['old', '1']]);
    expect(dispatch(76, { DdaSettingsMethod: { Properties: [['asOf', '"2024-03-05"']] } })).toEqual({
      Version: 1,
      Error: 0,
    });
    expect([...book.addInSettings.get(ADD_IN)]).toEqual([['asOf', '"2024-03-05"']]);
    expect(dispatch(75)).toMatchObject({ Properties: { Settings: [{ Name: 'asOf', Value: '"2024-03-05"' }] } });
    expect(dispatch(76, { DdaSettingsMethod: { Properties: 'x' } })).toMatchObject({
      Error: TRANSPORT_ERRORS.internalError,
    });
  });

  it('over the limit are refused: a request before it runs, an answer after it ran', () => {
    const { start, richApi, book } = newFrame({ payloadLimit: 2000 });
    start();
    const write = (value: unknown) => ({
      Id: 3,
      ActionType: 4,
      Name: 'Values',
      ObjectPathId: 7,
      ArgumentInfo: { Arguments: [value] },
    });
    const load = { Id: 1, ActionType: 2, ObjectPathId: 7, QueryInfo: { Select: ['values'] } };
    expect(richApi([write('あ'.repeat(700))])).toMatchObject({ Error: TRANSPORT_ERRORS.requestTooLarge });
    expect(book.activeSheet.valueAt(0, 0)).toBeNull();
    expect(richApi([write('x'.repeat(20)), load], rangePaths('A1:Z9'))).toMatchObject({
      Error: TRANSPORT_ERRORS.responseTooLarge,
    });
    expect(book.activeSheet.valueAt(0, 0)).toBe('x'.repeat(20));
  });
});
