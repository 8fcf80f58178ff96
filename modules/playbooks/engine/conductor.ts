import { type Actor, system } from '#platform/access/actor.ts'

/** Who carries playbooks out. */
export const conductor: Actor = system('playbooks')
