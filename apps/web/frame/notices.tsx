import { panelsAt } from '#platform/web/registry.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../messages/index.ts'
import { overlay } from './overlay.ts'

/** The bell; there where some module has something to tell. */
export function Notices() {
  const t = useText(texts).nav
  if (!panelsAt('notices').length) return null
  return <Button kind="quiet" icon="bell" label={t.notices} opens="dialog" onClick={() => overlay.set('notices')} />
}
