import { type ComponentType, createElement, use } from 'react'
import type { Lazy } from './module.ts'

type Any = ComponentType<never>
const loading = new Map<unknown, Promise<Any>>()
const ready = new Map<unknown, Any>()
const wrapped = new Map<unknown, Any>()

/** Fetches what a loader loads, once. */
export function loaded<P>(load: Lazy<P>): Promise<ComponentType<P>> {
  const under = loading.get(load) as Promise<ComponentType<P>> | undefined
  if (under) return under
  const fetching = load().then((file) => {
    ready.set(load, file.default as Any)
    return file.default
  })
  fetching.catch(() => loading.delete(load))
  loading.set(load, fetching as Promise<Any>)
  return fetching
}

/** The component behind a loader. Unlike React's own lazy, one that was fetched ahead is there at once: React would otherwise hold it back for 300 ms behind a skeleton. */
export function lazily<P extends object>(load: Lazy<P>): ComponentType<P> {
  const known = wrapped.get(load) as ComponentType<P> | undefined
  if (known) return known
  const Lazily = (props: P) => {
    const Component = (ready.get(load) as ComponentType<P> | undefined) ?? use(loaded(load))
    return createElement(Component, props)
  }
  wrapped.set(load, Lazily as Any)
  return Lazily
}
