import type { Format } from '#platform/web/format.ts'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import type { PartyRow } from '../../contract.ts'
import type en from '../../messages/web.en.ts'
import type { Fields } from '../field/use-fields.ts'

/** A party in two lines: the name and the last contact; then its standing, or its phone where it has none. */
export const phoneRow = ({ t, f, fields }: { t: typeof en; f: Format; fields: Fields }) => (p: PartyRow): PhoneRow => {
  const { stage, tier, revenue, lastContact } = p.values as Record<string, string | number | null | undefined>
  const facts = [p.kind === 'person' ? null : t.kinds[p.kind], tier && fields.choice('tier', String(tier)), stage && fields.choice('stage', String(stage)), revenue ? f.money(Number(revenue)) : null].filter(Boolean)
  return { title: p.name, aside: lastContact ? f.relative(withZone(String(lastContact))) : undefined, note: facts.length ? facts.join(' · ') : p.phone ? f.phone(p.phone) : p.email ?? undefined }
}

const withZone = (at: string): string => (/[Z+]/.test(at) ? at : `${at}Z`)
