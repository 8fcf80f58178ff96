import { createStore, useStore } from '#platform/web/store.ts'
import type { Mode } from './palette.ts'

export type ThemeChoice = 'system' | Mode
export type Density = 'compact' | 'comfortable'

const kept = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
  const value = typeof localStorage === 'undefined' ? null : localStorage.getItem(key) as T | null
  return value !== null && allowed.includes(value) ? value : otherwise
}

const choice = createStore<ThemeChoice>(kept('guanxi.theme', ['system', 'light', 'dark'], 'system'))
const density = createStore<Density>(kept('guanxi.density', ['compact', 'comfortable'], 'compact'))

const wish = (): Mode => (typeof matchMedia !== 'undefined' && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
const system = createStore<Mode>(wish())

const modeOf = (chosen: ThemeChoice, wished: Mode): Mode => (chosen === 'system' ? wished : chosen)

function paint(): void {
  document.documentElement.dataset['theme'] = modeOf(choice.get(), system.get())
  document.documentElement.dataset['density'] = density.get()
}

/** Follows the system's wish while the choice is `system`. */
export function watchTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { system.set(wish()); paint() })
  paint()
}

export function chooseTheme(next: ThemeChoice): void {
  localStorage.setItem('guanxi.theme', next)
  choice.set(next)
  paint()
}

export function chooseDensity(next: Density): void {
  localStorage.setItem('guanxi.density', next)
  density.set(next)
  paint()
}

export const useThemeChoice = (): ThemeChoice => useStore(choice)
export const useDensity = (): Density => useStore(density)
/** Light or dark, as it is on the screen now. */
export function useMode(): Mode {
  const chosen = useStore(choice)
  const wished = useStore(system)
  return modeOf(chosen, wished)
}
