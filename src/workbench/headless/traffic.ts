import type { ActionFault, ErrorCode, RichApiTransport, TransportAnswer } from '../host';
import { ApiError } from '../host';

/** What went over the wire since the last reset. */
export interface Traffic {
  readonly requests: number;
  /** Requests that an add-in's `context.sync()` caused: the client's own at its start and the clean-up at the end of
   * an `Excel.run`, which only releases references, are left out. */
  readonly syncs: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  reset(): void;
}

/** How a sync is to fail. */
export type Fault =
  /** As a whole, by a code of the transport (5102 busy, 5012 session gone, 7000 denied); `applied`: the host has done
   * the work, but its answer is lost. */
  | { readonly errorCode: number; readonly applied?: boolean }
  /** At an action: what stands before it stays done. */
  | { readonly code: ErrorCode; readonly action: number };

interface PlannedFault {
  readonly fault: Fault;
  syncsToGo: number;
}

/** Requests longer than this do real work: only shorter ones are looked into. */
const HOUSEKEEPING_LENGTH = 4000;

const INSTANTIATE = 1;
const METHOD = 3;
const NEW_OBJECT = 2;

type RequestKind = 'sync' | 'release' | 'service';

function kindOf(text: string): RequestKind {
  if (text.length > HOUSEKEEPING_LENGTH) return 'sync';
  if (!text.includes('"_RemoveReference"') && !text.includes('"Microsoft.')) return 'sync';
  const request = JSON.parse(text) as {
    Actions: { ActionType: number; Name?: string }[];
    ObjectPaths: Record<string, { ObjectPathType: number }>;
  };
  const paths = Object.values(request.ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === NEW_OBJECT)) return 'service';
  const releasing = request.Actions.every(
    ({ ActionType, Name }) => ActionType === INSTANTIATE || (ActionType === METHOD && Name === '_RemoveReference'),
  );
  return releasing && request.Actions.some(({ ActionType }) => ActionType === METHOD) ? 'release' : 'sync';
}

/** Stands between office.js and the host's session: counts what passes, and makes syncs fail when told to. */
export class MeteredTransport implements RichApiTransport, Traffic {
  requests = 0;
  syncs = 0;
  bytesSent = 0;
  bytesReceived = 0;
  private readonly planned: PlannedFault[] = [];
  private target: RichApiTransport | null = null;

  constructor(private readonly onService: () => void) {}

  /** The client's session; a new one takes its place when the client starts anew. */
  connect(target: RichApiTransport): RichApiTransport {
    this.target = target;
    return this;
  }

  reset(): void {
    this.requests = 0;
    this.syncs = 0;
    this.bytesSent = 0;
    this.bytesReceived = 0;
  }

  /** Makes a coming sync fail: 1 = the next one. */
  plan(fault: Fault, nth: number): void {
    this.planned.push({ fault, syncsToGo: nth });
  }

  clearPlans(): void {
    this.planned.length = 0;
  }

  send(text: string): TransportAnswer {
    if (!this.target) throw new Error('There is no session.');
    const kind = kindOf(text);
    this.requests += 1;
    this.bytesSent += Buffer.byteLength(text);
    if (kind === 'service') this.onService();
    if (kind === 'sync') this.syncs += 1;
    const answer = kind === 'sync' ? this.sendSync(text, this.target) : this.target.send(text);
    if ('body' in answer) this.bytesReceived += Buffer.byteLength(answer.body);
    return answer;
  }

  private sendSync(text: string, target: RichApiTransport): TransportAnswer {
    const fault = this.dueFault();
    if (!fault) return target.send(text);
    if ('code' in fault) return target.send(text, failingAt(fault.action, fault.code));
    if (fault.applied) target.send(text);
    return { errorCode: fault.errorCode };
  }

  private dueFault(): Fault | null {
    for (const plan of this.planned) plan.syncsToGo -= 1;
    const index = this.planned.findIndex(({ syncsToGo }) => syncsToGo <= 0);
    return index < 0 ? null : this.planned.splice(index, 1)[0]!.fault;
  }
}

function failingAt(actionIndex: number, code: ErrorCode): ActionFault {
  return (_action, index) => (index === actionIndex ? new ApiError(code, '(Injected by a test.)') : null);
}
