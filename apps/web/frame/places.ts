import type {} from '#platform/web/module.ts'

declare module '#platform/web/module.ts' {
  interface PanelPlaces {
    /** A line above every page, for what whoever looks at it must know. */
    'frame.notice': object
  }
}
