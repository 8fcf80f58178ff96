import type { ComponentType } from 'react'
import type { Lazy, Place, PanelPlaces, WebModule } from './module.ts'
import { lazily, loaded } from './lazily.ts'
import type { Gate } from './me.ts'

let modules: readonly WebModule[] = []

/** Told once at start, by the app that found the modules. */
export const registerModules = (found: readonly WebModule[]): void => { modules = found }
export const registered = (): readonly WebModule[] => modules

/** All that the modules add of one kind, in their order. */
export function gathered<K extends 'pages' | 'panels' | 'commands' | 'quickAdd' | 'settings' | 'searches'>(kind: K): NonNullable<WebModule[K]>[number][] {
  const all = modules.flatMap((m) => (m[kind] ?? []) as readonly NonNullable<WebModule[K]>[number][])
  return all.toSorted((a, b) => orderOf(a) - orderOf(b))
}

const orderOf = (item: object): number => ('order' in item && typeof item.order === 'number' ? item.order : 1000)

/** All that modules put into these places, fetched ahead, so that a page and its panels come at once. */
export const loadPanels = (places: readonly Place[]): Promise<unknown> =>
  Promise.all(gathered('panels').filter((panel) => places.includes(panel.place)).map((panel) => loaded(panel.load as Lazy<never>)))

export interface PanelHere<P> { key: string; may?: Gate | undefined; Component: ComponentType<P> }

/** What is registered for a place, in order. */
export const panelsAt = <P extends Place>(place: P): PanelHere<PanelPlaces[P]>[] =>
  gathered('panels').filter((panel) => panel.place === place).map((panel, i) => ({ key: `${place} ${i}`, may: panel.may, Component: lazily(panel.load as Lazy<PanelPlaces[P]>) }))
