import { panelsAt } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Panels } from '#ui/panels.tsx'
import { texts } from '../messages/index.ts'
import css from './notices.module.css'
import { overlay } from './overlay.ts'

/** The bell with what is unread; there where some module has something to tell. */
export function Notices() {
  const t = useText(texts).nav
  if (!panelsAt('notices').length) return null
  return <span className={css.bell}><Button kind="quiet" icon="bell" label={t.notices} opens="dialog" onClick={() => overlay.set('notices')} /><Unread /></span>
}

/** The number on the bell. */
export const Unread = () => <span className={css.count}><Panels place="notices.count" props={{}} waiting={null} /></span>
