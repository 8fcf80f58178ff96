import { useMay } from '#platform/web/me.ts'
import type { WebQuickAdd } from '#platform/web/module.ts'
import { useGo } from '#platform/web/navigate.ts'
import { gathered } from '#platform/web/registry.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { texts } from '../messages/index.ts'
import { overlay } from './overlay.ts'

/** What the reader may add, and how adding begins: on a page, or in a form over this one. */
export function useAdding(): { items: WebQuickAdd[]; start: (item: WebQuickAdd) => void } {
  const may = useMay()
  const go = useGo()
  return {
    items: gathered('quickAdd').filter((item) => may(item.may)),
    start: (item) => { if (item.to) { overlay.set(null); go(item.to) } else overlay.set({ adding: item }) },
  }
}

export function QuickAdd() {
  const t = useText(texts).nav
  const named = useNamed()
  const { items, start } = useAdding()
  if (!items.length) return null
  return <Menu label={t.quick} items={items.map((item) => ({ key: item.key, label: named(item.label), onClick: () => start(item) }))} button={(props) => <Button icon="plus" {...props}>{t.quick}</Button>} />
}
