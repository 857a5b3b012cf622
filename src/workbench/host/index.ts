/** Excel's place in front of office.js: answers its messages from the workbook model, in a browser or in Node. */
export { displayText } from './display';
export type { Entry, EntryLocale, EntryOptions } from './entry';
export { parseEntry } from './entry';
export type { ExcelHostOptions } from './excelHost';
export { ExcelHost } from './excelHost';
export type { FunctionArgument, FunctionCall, FunctionResult, PendingCall } from './functionCalls';
export { HostSession } from './hostSession';
export type { Pane } from './pane';
export type { RequirementSets } from './requirements';
export { requirementSets } from './requirements';
export type { EventEntry, Platform, Quirks } from './session';
export { NO_QUIRKS, QUIRKS, quirksOf } from './session';
export type { RichApiTransport, TransportAnswer } from './transport';
export { TRANSPORT_ERRORS } from './transport';
export type { ActionFault, ClientSchema, ErrorCode, RichApiRequest, RichApiResponse } from './wire';
export { ApiError, schemaFromClient } from './wire';
export type { XdmHostOptions } from './xdm';
export { XdmHost } from './xdm';
