import type { Pane } from './pane';
import type { HostClass, HostObject } from './wire';
import { ApiError, defineClass, notImplemented } from './wire';

/** The services that office.js calls on its own when it starts; it does not ask for results. */
const START_UP_SERVICES: ReadonlyMap<string, HostClass> = new Map([
  [
    'Microsoft.InternalService.AddinInternalService',
    defineClass('AddinInternalService', { methods: { notifyActionHandlerReady: () => null } }),
  ],
  [
    'Microsoft.ExcelServices.CustomFunctions',
    defineClass('CustomFunctions', { methods: { _SetOsfControlContainerReadyForCustomFunctions: () => null } }),
  ],
]);

const PANE_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';

interface PaneObject extends HostObject {
  readonly pane: Pane;
}

/** `Office.addin.showAsTaskpane` and `hide`. */
const APP_RUNTIME = defineClass<PaneObject>('AppRuntimeService', {
  methods: {
    getAppRuntimeState: ({ pane }) => (pane.visible ? 'Visible' : 'Background'),
    setAppRuntimeState: ({ pane }, args) => {
      const state = args.text(0);
      if (state !== 'Visible' && state !== 'Background') throw new ApiError('InvalidArgument', '', 'AppRuntimeService');
      if (state === 'Visible') pane.show();
      else pane.hide();
      return null;
    },
  },
});

/** An internal service by its server name; every other one is refused by name. */
export function serviceNamed(name: string, pane: Pane | null): HostObject {
  if (name === PANE_SERVICE && pane) {
    const service: PaneObject = { hostClass: APP_RUNTIME, pane };
    return service;
  }
  const hostClass = START_UP_SERVICES.get(name);
  if (!hostClass) throw notImplemented('Host', `service ${name}`);
  return { hostClass };
}
