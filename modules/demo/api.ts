export { fillDemo } from './make/fill-demo.ts'
