import type { EventName, HostContext } from '../session';
import type { HostObject } from '../wire';

interface Listening extends HostObject {
  readonly context: HostContext;
}

/** The pair of methods by which the client starts and ends an event: `_RegisterFooEvent`, `_UnregisterFooEvent`. */
export function eventMethods<Self extends Listening>(
  wireName: string,
  event: EventName,
  target: (self: Self) => string,
): Readonly<Record<string, (self: Self) => null>> {
  const listen = (on: boolean) => (self: Self) => {
    self.context.listen(event, target(self), on);
    return null;
  };
  return { [`_Register${wireName}Event`]: listen(true), [`_Unregister${wireName}Event`]: listen(false) };
}
