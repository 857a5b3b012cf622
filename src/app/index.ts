export { AppFailure } from './failure';
export { ADD_IN_ID } from './identity';
export { inspect, type InspectReport } from './inspect';
export { refresh } from './refresh';
export { remove, type RemoveReport, type RemoveRequest } from './remove';
export type { RefreshReport } from './report';
export { PROFILES, type AppRequest, type RefreshRequest } from './request';
export { isIsoDate } from './today';
