import type { ReplyOf } from '#kernel/endpoint.ts'
import { spokenRights } from '../rights/spoken-rights.ts'
import type { getRights as contract } from './contract.ts'

/** What rights can be given on: every module's objects with their actions and fields. */
export async function getRights(): Promise<ReplyOf<typeof contract>> {
  const { objects } = await spokenRights()
  return { objects: objects.map(({ name, label, actions, fields = {} }) => ({ name, label, actions: [...actions], fields: { ...fields } })) }
}
