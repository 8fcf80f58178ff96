import { useQueries } from '@tanstack/react-query'
import { useMay } from '#platform/web/me.ts'
import type { Hit, WebSearch } from '#platform/web/module.ts'
import { gathered } from '#platform/web/registry.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { texts } from '../messages/index.ts'
import { matches } from './palette-match.ts'
import { sectionNames } from './sections.ts'

export interface Line extends Omit<Hit, 'to'> { to?: string | undefined; run?: (() => unknown) | undefined }
export interface Group { key: string; label: string; lines: readonly Line[] }

/** What the palette shows for a text: what the modules' searches find, then pages and commands by their names. */
export function usePaletteGroups(text: string): { groups: Group[]; failed: boolean; waiting: boolean } {
  const t = useText(texts).nav
  const named = useNamed()
  const may = useMay()
  const asked = useSettled(text.trim(), 120)
  const searches = gathered('searches').filter((s) => may(s.may))
  const found = useQueries({ queries: searches.map((s) => ({ queryKey: ['search', s.key, asked], queryFn: ({ signal }: { signal: AbortSignal }) => ask(s, asked, signal), enabled: asked !== '', staleTime: 10_000, retry: 0, placeholderData: (before: readonly Hit[] | undefined) => before })) })
  const pages = gathered('pages').filter((p) => p.order !== undefined && may(p.may) && matches(text, p.label))
  const settings = gathered('settings').filter((s) => may(s.may) && matches(text, s.label))
  const commands = gathered('commands').filter((c) => may(c.may) && matches(text, c.label))
  const groups: Group[] = [
    ...searches.map((s, i) => ({ key: s.key, label: named(s.label), lines: asked === '' ? [] : (found[i]?.data ?? []).map((hit) => ({ ...hit, key: `${s.key} ${hit.key}` })) })),
    { key: 'commands', label: t.commands, lines: commands.map((c) => ({ key: `command ${c.key}`, title: named(c.label), to: c.to, run: c.run })) },
    { key: 'pages', label: t.pagesHead, lines: [
      ...pages.map((p) => ({ key: `page ${p.path}`, title: named(p.label), note: named(sectionNames[p.section]), to: p.path })),
      ...settings.map((s) => ({ key: `setting ${s.key}`, title: named(s.label), note: named(sectionNames.settings), to: `/settings/${s.key}` })),
    ] },
  ]
  return { groups: groups.filter((g) => g.lines.length), failed: found.some((f) => f.isError), waiting: asked !== text.trim() || found.some((f) => f.isFetching) }
}

const ask = async (search: WebSearch, text: string, signal: AbortSignal): Promise<readonly Hit[]> => (await search.load()).default(text, signal)
