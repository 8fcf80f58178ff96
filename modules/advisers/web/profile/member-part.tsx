import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'

/** From a member to the profile as an adviser, and to handing their customers over to those who suit them. */
export default function MemberPart({ memberId }: { memberId: string }) {
  const t = useText(texts)
  const may = useMay()
  return <p className="row"><Button icon="user" to={`/settings/advisers?member=${memberId}`}>{t.runs.profiles}</Button>{may(['match', 'adviser']) && <Button to={`/parties/matching?hand=${memberId}`}>{t.list.handOver}</Button>}</p>
}
