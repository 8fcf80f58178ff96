import { useQueryClient } from '@tanstack/react-query'
import { useMe } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { gathered } from '#platform/web/registry.ts'
import { Face } from '#ui/face.tsx'
import { Menu } from '#ui/menu.tsx'
import { texts } from '../messages/index.ts'
import { overlay } from './overlay.ts'
import css from './own-menu.module.css'

/** One's own face: profile, appearance, keys, and the way out. */
export function OwnMenu() {
  const t = useText(texts)
  const me = useMe()
  const leave = useLeaving()
  const profile = gathered('settings').some((s) => s.key === 'profile') ? [{ key: 'profile', label: t.menu.profile, to: '/settings/profile' }] : []
  const items = [...profile, { key: 'appearance', label: t.menu.appearance, to: '/settings/appearance' }, { key: 'keys', label: t.menu.keys, onClick: () => overlay.set('keys') }, 'line' as const, { key: 'out', label: t.menu.signOut, onClick: leave }]
  return (
    <Menu label={t.nav.me} items={items} head={<><strong>{me.name}</strong><div className="small muted">{me.email}</div></>}
      button={({ ref, onClick, expanded }) => <button ref={ref} type="button" className={css.face} aria-label={`${t.nav.me} · ${me.name}`} aria-haspopup="menu" aria-expanded={expanded} onClick={onClick}><Face name={me.name} /></button>} />
  )
}

/** Signs out and forgets all that was read. A whole page load, so that nothing of the one who left stays in memory. */
function useLeaving(): () => void {
  const client = useQueryClient()
  return () => {
    void import('../session/auth.ts').then(({ signOut }) => signOut()).catch(() => undefined).then(() => { client.clear(); window.location.assign('/sign-in') })
  }
}
