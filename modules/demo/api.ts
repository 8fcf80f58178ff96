export { fillDemo } from './make/fill-demo.ts'
export { emptyDemo } from './remove/empty-demo.ts'
