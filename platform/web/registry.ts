import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { Lazy, Place, PanelPlaces, WebModule } from './module.ts'
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

const components = new Map<unknown, ComponentType<never>>()

/** The component behind a loader, one and the same for every caller. */
export function lazily<P>(load: Lazy<P>): ComponentType<P> {
  const known = components.get(load) as ComponentType<P> | undefined
  const component = known ?? (lazy(load as unknown as Lazy) as unknown as ComponentType<P>)
  components.set(load, component as ComponentType<never>)
  return component
}

export interface PanelHere<P> { key: string; may?: Gate | undefined; Component: ComponentType<P> }

/** What is registered for a place, in order. */
export const panelsAt = <P extends Place>(place: P): PanelHere<PanelPlaces[P]>[] =>
  gathered('panels').filter((panel) => panel.place === place).map((panel, i) => ({ key: `${place} ${i}`, may: panel.may, Component: lazily(panel.load as Lazy<PanelPlaces[P]>) }))
