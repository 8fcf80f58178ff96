import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/notify.ts'
import { usePushKey } from './notify-page.tsx'
import { NotifyPart } from './notify-part.tsx'
import css from './notify.module.css'

/** In the preference centre: this browser as one more way. Shown where the firm has set it up. */
export default function CentrePart({ token }: { token: string }) {
  const t = useText(texts)
  const { data } = usePushKey()
  if (!data?.publicKey) return null
  return <section className={css.centre}><h2>{t.title('')}</h2><p className="two">{t.lead}</p><NotifyPart who={token} publicKey={data.publicKey} /></section>
}
