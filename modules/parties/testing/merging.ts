/** Merging and taking back, for tests of what hangs on parties. */
export { mergeParties } from '../merge/merge-parties.ts'
export { unmergeParties } from '../merge/unmerge-parties.ts'
