import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/notify.ts'
import { type BrowserState, readBrowser, subscribeHere, unsubscribeHere } from './browser.ts'
import css from './notify.module.css'

/** Asks whether this browser shall show messages, and lets it be ended. `who` is a link of the party, or a visitor’s name. */
export function NotifyPart({ who, publicKey }: { who: string; publicKey: string | null }) {
  const t = useText(texts)
  const language = useLanguage()
  const [state, setState] = useState<BrowserState | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const look = useCallback(() => void readBrowser().then(setState), [])
  useEffect(look, [look])
  const act = (done: string, work: () => Promise<unknown>): void => {
    setBusy(true)
    work().then(() => setSaid(done), () => setSaid(t.failed)).finally(() => { setBusy(false); look() })
  }
  if (publicKey === null) return <p className="muted">{t.none}</p>
  if (state === 'unsupported' || state === 'denied') return <p className="muted">{t[state]}</p>
  return (
    <div className={css.part}>
      {state === 'on' && !said && <p>{t.is}</p>}
      {said && <p role="status" className={css.told}>{said}</p>}
      {state === 'on' ? <Button busy={busy} onClick={() => act(t.ended, unsubscribeHere)}>{t.off}</Button> : <Button kind="primary" icon="bell" disabled={state === null} busy={busy} onClick={() => act(t.done, () => subscribeHere({ who, publicKey, language }))}>{t.on}</Button>}
    </div>
  )
}
