/** Handing a member over: for tests of modules that hear of it. */
export { handOverMember } from '../member/hand-over-member.ts'
