export { createManyWork, type ManyWork } from './item/create-many.ts'
export { createWork, type WorkOrigin } from './item/create-work.ts'
export { breakPromise, completeWork, dropWork, keepPromise, reopenWork } from './item/end-work.ts'
export { reassignMany } from './item/reassign-many.ts'
