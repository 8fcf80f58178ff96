import { useFieldLevel } from '#platform/web/me.ts'
import { contactChannels, type Party } from '../../contract.ts'
import { fieldOf } from '../../party/mask-party.ts'

type Channel = Party['contacts'][number]['channel']

/** The channels whose contacts the reader may write. */
export function useChannels(): readonly Channel[] {
  const level = useFieldLevel()
  return contactChannels.filter((channel) => level(`party.${fieldOf(channel)}`) === 'edit')
}
