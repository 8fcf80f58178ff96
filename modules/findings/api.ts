export { createFinding } from './finding/create-finding.ts'
