import { useEffect } from 'react'
import { getSignInOptions } from '#modules/people/contract.ts'
import { call } from '#platform/web/call.ts'
import { useConnection } from '#platform/web/connection.ts'
import { useText } from '#platform/web/text.ts'
import { Icon } from '#ui/icon.tsx'
import { texts } from '../messages/index.ts'
import css from './connection-banner.module.css'

/** Tells that the line is down, and keeps asking until it is back. */
export function ConnectionBanner() {
  const t = useText(texts).connection
  const down = useConnection() === 'down'
  useEffect(() => {
    if (!down) return undefined
    const timer = setInterval(() => void knock(), 3000)
    return () => clearInterval(timer)
  }, [down])
  return <div role="status">{down && <p className={css.banner}><Icon name="warning" size={16} />{t.down}</p>}</div>
}

const knock = (): Promise<unknown> => call(getSignInOptions, {}).catch(() => undefined)
