import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { getMe } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { OwnFacts } from './own-facts.tsx'
import { Passkeys } from './passkeys.tsx'
import { PasswordCard } from './password-card.tsx'
import css from './profile.module.css'
import { Sessions } from './sessions.tsx'
import { TwoFactor } from './two-factor.tsx'

/** Who one is here, and everything about one's own way in. */
export default function ProfileSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const { data } = useCall(getMe, {})
  return (
    <>
      <PageHead title={t.profile.title} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {data ? <div className={css.columns}><OwnFacts key={data.name} me={data} /><PasswordCard me={data} /><TwoFactor me={data} /><Passkeys /><Sessions /></div> : <CardSkeleton lines={8} />}
    </>
  )
}
