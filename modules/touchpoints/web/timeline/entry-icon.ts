import type { IconName } from '#ui/icon.tsx'
import type { Catalogue, TouchpointEntry } from '../../contract.ts'

const byKind: Readonly<Record<string, IconName>> = { call: 'phone', visit: 'visit', message: 'message', meeting: 'parties', activity: 'marketing', note: 'note' }
const byTheme: Readonly<Record<Catalogue['kinds'][number]['theme'], IconName>> = { communication: 'message', order: 'order', service: 'service', satisfaction: 'loyalty', activity: 'marketing', relationship: 'link' }

/** What stands before an entry: its kind's own picture, mail for mail, else its theme's. */
export const iconOf = ({ kind, channel }: Pick<TouchpointEntry, 'kind' | 'channel'>, theme: Catalogue['kinds'][number]['theme'] | undefined): IconName =>
  (channel === 'email' ? 'mail' : byKind[kind] ?? (theme ? byTheme[theme] : 'note'))
