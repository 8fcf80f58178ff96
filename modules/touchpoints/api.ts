export { logTouchpoint, logTouchpoints, type TouchpointRecord } from './log/log-touchpoint.ts'
export { prepareTouchpoints, type TouchpointColumn, type TouchpointRows, writeTouchpoints } from './log/write-touchpoints.ts'
export { notify, type NoticeRecord } from './notice/notify.ts'
export { redactTouchpoints, removeTouchpoints } from './removal/remove-touchpoints.ts'
