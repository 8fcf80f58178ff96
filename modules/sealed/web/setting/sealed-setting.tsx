import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../../messages/web.ts'
import css from '../panel/sealed.module.css'
import { CircleCard } from './circle-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { TopicsCard } from './topics-card.tsx'

/** One's own sealing password; for whoever guards privacy also the circle; and what sessions are about. */
export default function SealedSetting() {
  const t = useText(texts)
  const may = useMay()
  return (
    <div className={css.stack}>
      <PageHead title={t.setting.title} />
      {!globalThis.isSecureContext && <p className="muted">{t.insecure}</p>}
      <PasswordCard />
      {may(['manage', 'sealed']) && <CircleCard />}
      <TopicsCard />
    </div>
  )
}
