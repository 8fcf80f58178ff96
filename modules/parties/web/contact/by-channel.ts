import { contactChannels, type Party } from '../../contract.ts'

type Contact = Party['contacts'][number]

/** Telephones first: they are what is reached for. */
export const byChannel = (a: Contact, b: Contact): number => contactChannels.indexOf(a.channel) - contactChannels.indexOf(b.channel)
