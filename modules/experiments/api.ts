export { evaluate, type Comparison } from './evaluate/evaluate.ts'
