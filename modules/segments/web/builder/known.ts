import type { Activities, Fields } from '#modules/parties/web/filter/fields.ts'

/** What every part of the builder needs: the fields and activities by name, and how it tells a change. */
export interface Editing<T> { value: T; onChange: (next: T) => void; fields: Fields; acts: Activities }
