import { useMe } from '#platform/web/me.ts'
import { usePhone } from '#ui/use-phone.ts'
import { AdviserPart } from './adviser-part.tsx'

/** One's own profile as an adviser. */
export default function OwnSetting() {
  const me = useMe()
  const phone = usePhone()
  return <AdviserPart id={me.memberId} own {...(phone && { back: '/settings' })} />
}
