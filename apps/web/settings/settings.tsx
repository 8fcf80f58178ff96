import { useMay } from '#platform/web/me.ts'
import type { WebSetting } from '#platform/web/module.ts'
import { Link, useParam } from '#platform/web/navigate.ts'
import { gathered } from '#platform/web/registry.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { ModulePage } from '../frame/module-page.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { texts } from '../messages/index.ts'
import css from './settings.module.css'

const groups = ['own', 'people', 'records', 'data', 'firm'] as const

const appearance: WebSetting = { key: 'appearance', group: 'own', order: 90, label: { 'zh-CN': '外观', 'zh-TW': '外觀', en: 'Appearance' }, load: () => import('./appearance.tsx') }

/** Settings: the reader's own and the firm's, as modules register them; the list stays at the left. */
export default function Settings() {
  const t = useText(texts).settings
  const may = useMay()
  const phone = usePhone()
  const key = useParam('key')
  const all = [...gathered('settings'), appearance].filter((s) => may(s.may))
  const chosen = key ? all.find((s) => s.key === key) : undefined
  if (key && !chosen) return <NotFound />
  if (phone && chosen) return <ModulePage page={chosen} />
  return (
    <div className={css.settings}>
      <SettingList all={all} chosen={key} alone={phone} />
      {!phone && <div className={css.page}>{chosen ? <ModulePage key={chosen.key} page={chosen} /> : <><PageHead title={t.title} /><EmptyState title={t.choose} icon="settings" /></>}</div>}
    </div>
  )
}

function SettingList({ all, chosen, alone }: { all: readonly WebSetting[]; chosen: string; alone: boolean }) {
  const t = useText(texts).settings
  const named = useNamed()
  return (
    <nav aria-label={t.title} className={css.list}>
      {alone && <PageHead title={t.title} />}
      {groups.map((group) => {
        const inside = all.filter((s) => s.group === group).toSorted((a, b) => a.order - b.order)
        return inside.length > 0 && (
          <section key={group}>
            <h2>{t.groups[group]}</h2>
            {inside.map((s) => <Link key={s.key} to={`/settings/${s.key}`} aria-current={s.key === chosen ? 'page' : undefined}>{named(s.label)}</Link>)}
          </section>
        )
      })}
    </nav>
  )
}
