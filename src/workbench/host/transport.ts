import type { ActionFault } from './wire';

/** Codes of the common API (`OSF.DDA.ErrorCodeManager.errorCodes`) for requests that fail as a whole. */
export const TRANSPORT_ERRORS = {
  operationNotSupported: 5000,
  internalError: 5001,
  cellEditMode: 5004,
  invalidOrTimedOutSession: 5012,
  activityLimitReached: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noCapability: 7000,
} as const;

export type TransportAnswer = { readonly body: string } | { readonly errorCode: number };

/** What carries request texts to the host; wrappers count them, or make them fail. */
export interface RichApiTransport {
  send(text: string, fault?: ActionFault): TransportAnswer;
}
