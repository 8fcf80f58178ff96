import type { TodayEntry } from '../contract.ts'

declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** The words of a line of Today: what changed with its evidence. Shown by the module whose source it is, by none else. */
    'today.entry': { entry: TodayEntry }
  }
}
