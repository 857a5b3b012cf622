import type { ExcelHost } from '../excelHost';
import type { HostSession } from '../hostSession';
import type { EventEntry } from '../session';
import type { RichApiTransport } from '../transport';
import { TRANSPORT_ERRORS } from '../transport';
import type { JsonObject } from '../wire';
import { isJsonObject, ownValue } from '../wire';
import type { XdmRequest } from './messages';
import { ACTION_TYPE, DISPATCH, INVOKED, MESSAGE, PUSHED, RESPONSE, RESULT } from './messages';

/** `OSF.AppName.ExcelWebApp` */
const EXCEL_WEB = 16;
const READ_WRITE = 1;
const OPENED = 1;
const TASK_PANE = 2;
/** The frame holds the runtime of pane, commands and functions. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/** Flag of a request (`Excel.run({ delayForCellEdit: true }, …)`). */
const DELAY_FOR_CELL_EDIT = 64;

/** Stands for an answer that is still to come. */
const WAITING = Symbol('waiting');

export interface XdmHostOptions {
  readonly host: ExcelHost;
  /** Names the conversation with one frame: a new frame needs a new one, since the client keeps settings under it. */
  readonly conversationId: string;
  /** The page's own origin. office.js trusts it silently over https with the add-in's own host name. */
  readonly origin: string;
  /** Posts a text to the frame. */
  readonly post: (text: string) => void;
  /** What office.js tells the host: [action number, parameter]; 13 and 14 ask to move the keyboard focus on. */
  readonly onNotify?: (action: number, parameter: unknown) => void;
  /** Puts something between office.js and the session: a counter, a breaker. */
  readonly wrap?: (session: RichApiTransport) => RichApiTransport;
}

interface PendingCommand {
  readonly done: (status: number) => void;
}

/** Answers one frame's window messages; knows neither windows nor Node. */
export class XdmHost {
  private session: HostSession | null = null;
  private transport: RichApiTransport | null = null;
  /** The names of pushed messages that the frame asked for, with the correlation ids that they carry. */
  private readonly wanted = new Map<string, unknown>();
  private readonly commands = new Map<string, PendingCommand>();
  private commandsSent = 0;
  private readonly stopSelection: () => void;

  constructor(private readonly options: XdmHostOptions) {
    this.stopSelection = options.host.onSelection(() => this.push(PUSHED.selectionChanged, {}));
  }

  /** The frame's `name`, to be set before its address: office.js reads from it who its host is. */
  windowName(): string {
    const { conversationId, origin, host } = this.options;
    const flags = SHARED_RUNTIME + CUSTOM_FUNCTIONS;
    return JSON.stringify({
      baseFrameName: 'workbench',
      hostInfo: `Excel|Web|16.01|${host.locale}|${conversationId}|||${flags}`,
      xdmInfo: `${conversationId}|workbench|${origin}`,
      serializerVersion: 1,
      flights: '[]',
    });
  }

  /** Takes a message of the frame's window; what is none of this conversation's is left alone. */
  receive(text: unknown): void {
    const request = this.requestIn(text);
    if (!request) return;
    let data: unknown = null;
    let errorCode: number = RESULT.noError;
    try {
      data = request.actionType === ACTION_TYPE.invoke ? this.invoke(request) : this.register(request);
    } catch {
      errorCode = RESULT.errorHandlingRequest;
    }
    if (data === WAITING) this.answerAfterEdit(text);
    else this.post(request.actionName, request.correlationId, RESPONSE.forCalling, data, errorCode);
  }

  /** A request that may wait for the end of a cell's editing is taken up again then, unless its frame is gone. */
  private answerAfterEdit(text: unknown): void {
    const { session } = this;
    this.options.host.afterEdit(() => {
      if (session && session === this.session) this.receive(text);
    });
  }

  /** Runs a ribbon button's function in the frame; gives the status of its completion (0 = done, 11101 = unknown). */
  invokeCommand(functionName: string, controlId: string): Promise<number> {
    if (!this.wanted.has(PUSHED.appCommandInvoked)) {
      return Promise.reject(new Error('The add-in does not listen to ribbon commands.'));
    }
    this.commandsSent += 1;
    const id = `command${this.commandsSent}`;
    const completion = new Promise<number>((done) => this.commands.set(id, { done }));
    this.push(PUSHED.appCommandInvoked, { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
    return completion;
  }

  /** Whether the frame listens to ribbon commands yet. */
  get takesCommands(): boolean {
    return this.wanted.has(PUSHED.appCommandInvoked);
  }

  close(): void {
    this.stopSelection();
    this.session?.close();
    this.session = null;
    this.transport = null;
    this.wanted.clear();
  }

  private requestIn(text: unknown): XdmRequest | null {
    const message = parsed(text);
    if (!message || ownValue(message, '_messageType') !== MESSAGE.request) return null;
    if (ownValue(message, '_conversationId') !== this.options.conversationId) return null;
    const actionName = ownValue(message, '_actionName');
    const actionType = ownValue(message, '_actionType');
    if (typeof actionName !== 'string' || typeof actionType !== 'number') return null;
    return {
      actionName,
      actionType,
      correlationId: ownValue(message, '_correlationId'),
      data: ownValue(message, '_data'),
    };
  }

  private post(actionName: string, correlationId: unknown, responseType: number, data: unknown, errorCode = 0): void {
    const { conversationId, origin, post } = this.options;
    const message = {
      _messageType: MESSAGE.response,
      _actionName: actionName,
      _conversationId: conversationId,
      _correlationId: correlationId,
      _origin: origin,
      _errorCode: errorCode,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    post(JSON.stringify(message));
  }

  private push(name: string, data: unknown): void {
    if (this.wanted.has(name)) this.post(name, this.wanted.get(name), RESPONSE.forEventing, data);
  }

  private register(request: XdmRequest): unknown {
    const known = Object.values<string>(PUSHED).includes(request.actionName);
    if (!known) return { Error: TRANSPORT_ERRORS.operationNotSupported };
    if (request.actionType === ACTION_TYPE.registerEvent) this.wanted.set(request.actionName, request.correlationId);
    else this.wanted.delete(request.actionName);
    return { Error: 0 };
  }

  private invoke(request: XdmRequest): unknown {
    switch (request.actionName) {
      case INVOKED.getAppContext:
        this.startSession();
        return this.appContext();
      case INVOKED.notifyHost:
        this.notify(request.data);
        return null;
      case INVOKED.executeMethod:
        return this.executeMethod(request.data);
      default:
        throw new Error(`The host does not have ${request.actionName}.`);
    }
  }

  /** A frame that was loaded anew asks again: what the old page kept and listened to is gone with it. */
  private startSession(): void {
    this.session?.close();
    for (const { done } of this.commands.values()) done(TRANSPORT_ERRORS.invalidOrTimedOutSession);
    this.commands.clear();
    const session = this.options.host.openSession();
    session.onEntries((entries) => this.pushEntries(entries));
    this.session = session;
    this.transport = this.options.wrap?.(session) ?? session;
  }

  private pushEntries(entries: readonly EventEntry[]): void {
    this.push(PUSHED.richApiMessage, { ArrayData: entries });
  }

  private notify(data: unknown): void {
    const [, action, parameter] = Array.isArray(data) ? (data as unknown[]) : [];
    if (typeof action === 'number') this.options.onNotify?.(action, parameter);
  }

  private executeMethod(data: unknown): unknown {
    const method = isJsonObject(data) ? ownValue(data, 'DdaMethod') : null;
    const dispatchId = isJsonObject(method) ? ownValue(method, 'DispatchId') : null;
    if (!isJsonObject(data) || !this.transport) return answered(TRANSPORT_ERRORS.internalError);
    switch (dispatchId) {
      case DISPATCH.executeRichApiRequest:
        return this.executeRichApi(data, this.transport);
      case DISPATCH.saveSettings:
        return this.saveSettings(data);
      case DISPATCH.refreshSettings:
        return { ...answered(0), Properties: { Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) } };
      case DISPATCH.appCommandCompleted:
        return this.completeCommand(data);
      default:
        return answered(TRANSPORT_ERRORS.operationNotSupported);
    }
  }

  private executeRichApi(data: JsonObject, transport: RichApiTransport): unknown {
    const parts = ownValue(data, 'ArrayData');
    const text: unknown = Array.isArray(parts) ? parts[4] : null;
    if (typeof text !== 'string') return answered(TRANSPORT_ERRORS.internalError);
    const flags: unknown = Array.isArray(parts) ? parts[6] : null;
    const mayWait = typeof flags === 'number' && (flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (mayWait && this.options.host.editing) return WAITING;
    const answer = transport.send(text);
    if ('errorCode' in answer) return answered(answer.errorCode);
    return { ...answered(0), Data: [200, [], answer.body] };
  }

  private settings(): [string, string][] {
    const { host } = this.options;
    return [...host.book.addInSettings.get(host.addInId)];
  }

  /** Replaces all of the add-in's settings: the client sends them whole. */
  private saveSettings(data: JsonObject): unknown {
    const method = ownValue(data, 'DdaSettingsMethod');
    const pairs = isJsonObject(method) ? ownValue(method, 'Properties') : null;
    const isPair = (pair: unknown): pair is [string, string] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string';
    if (!Array.isArray(pairs) || !pairs.every(isPair)) return answered(TRANSPORT_ERRORS.internalError);
    const { host } = this.options;
    host.book.addInSettings.set(host.addInId, new Map(pairs));
    return answered(0);
  }

  private completeCommand(data: JsonObject): unknown {
    const id = ownValue(data, '0');
    const status = ownValue(data, '1');
    const command = typeof id === 'string' ? this.commands.get(id) : undefined;
    if (!command || typeof status !== 'number') return answered(TRANSPORT_ERRORS.internalError);
    this.commands.delete(String(id));
    command.done(status);
    return answered(0);
  }

  /** All of the first nine must be there for office.js to start. */
  private appContext(): unknown {
    const { host, conversationId } = this.options;
    return {
      _id: 'workbench',
      _appName: EXCEL_WEB,
      _appVersion: '16.0',
      _appUILocale: host.locale,
      _dataLocale: host.locale,
      _docUrl: `https://localhost/${host.workbookName}`,
      _clientMode: READ_WRITE,
      _settings: this.settings(),
      _reason: OPENED,
      _appMinorVersion: 0,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: conversationId,
      _appInstanceId: conversationId,
      _requirementMatrix: JSON.stringify(host.requirements),
      _hostFullVersion: '16.0.0.0',
      _initialDisplayMode: TASK_PANE,
      _featureGates: {},
      _wacHostEnvironment: '0',
    };
  }
}

function answered(code: number): { Version: number; Error: number } {
  return { Version: 1, Error: code };
}

function parsed(text: unknown): JsonObject | null {
  if (typeof text !== 'string') return null;
  try {
    const message: unknown = JSON.parse(text);
    return isJsonObject(message) ? message : null;
  } catch {
    return null;
  }
}
