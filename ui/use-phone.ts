import { useSyncExternalStore } from 'react'

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(max-width: 640px)')

const subscribe = (listener: () => void): (() => void) => {
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}

/** Whether the screen is a phone's, where markup differs; looks alone are left to CSS. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query?.matches ?? false)
