/** The window messages of office.js ("OSF XDM"): JSON texts between the add-in's frame and its host page. */

export const MESSAGE = { request: 0, response: 1 } as const;
export const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE = { forCalling: 0, forEventing: 1 } as const;

/** `Microsoft.Office.Common.InvokeResultCode` */
export const RESULT = { noError: 0, errorHandlingRequest: -2 } as const;

/** Numbers of the common API's methods that office.js sends through `executeMethod`. */
export const DISPATCH = {
  executeRichApiRequest: 93,
  appCommandCompleted: 94,
  refreshSettings: 75,
  saveSettings: 76,
} as const;

/** Names by which office.js asks for pushed messages. */
export const PUSHED = {
  richApiMessage: 'richApiMessage',
  appCommandInvoked: 'appCommandInvoked',
  selectionChanged: 'documentSelectionChanged',
} as const;

export const INVOKED = {
  getAppContext: 'ContextActivationManager_getAppContextAsync',
  notifyHost: 'ContextActivationManager_notifyHost',
  executeMethod: 'executeMethod',
} as const;

export interface XdmRequest {
  readonly actionType: number;
  readonly actionName: string;
  readonly correlationId: unknown;
  readonly data: unknown;
}
