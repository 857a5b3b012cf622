import type { FunctionCalls } from './functionCalls';
import type { Pane } from './pane';
import type { HostObject } from './wire';
import { ApiError, defineClass, notImplemented } from './wire';

/** What the services of one frame work with. */
export interface ServiceContext {
  readonly pane: Pane | null;
  readonly functions: FunctionCalls;
}

interface ServiceObject extends HostObject {
  readonly context: ServiceContext;
}

interface PaneObject extends HostObject {
  readonly pane: Pane;
}

const ADD_IN_SERVICE = 'Microsoft.InternalService.AddinInternalService';
const FUNCTION_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';
const PANE_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';

/** Asked by the client when it starts; it wants no answer. */
const ADD_IN = defineClass('AddinInternalService', { methods: { notifyActionHandlerReady: () => null } });

/** Of the client's features for results the host has one: 2, a shorter pause between two batches of them. */
const ENABLED_FEATURES = [2];

/** Where the client says that it runs custom functions, and where it brings their results. */
const CUSTOM_FUNCTIONS = defineClass<ServiceObject>('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ context }) => {
      context.functions.isReady = true;
      return null;
    },
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    setInvocationArrayResults: takeResults,
    setInvocationResults: takeResults,
  },
});

function takeResults({ context }: ServiceObject, args: { raw(index: number): unknown }): null {
  context.functions.takeResults(args.raw(0));
  return null;
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
export function serviceNamed(name: string, context: ServiceContext): HostObject {
  if (name === ADD_IN_SERVICE) return { hostClass: ADD_IN };
  if (name === FUNCTION_SERVICE) {
    const service: ServiceObject = { hostClass: CUSTOM_FUNCTIONS, context };
    return service;
  }
  if (name === PANE_SERVICE && context.pane) {
    const service: PaneObject = { hostClass: APP_RUNTIME, pane: context.pane };
    return service;
  }
  throw notImplemented('Host', `service ${name}`);
}
