/** Changes of owner: for tests of modules that hear of them. */
export { assignParties } from '../bulk/assign-parties.ts'
export { run as hearHandingOver } from '../bulk/hear-handing-over.ts'
