import type { ReactNode } from 'react'

export interface Column<T> {
  key: string
  head: string
  /** The first column's cell becomes the link to the row's page. */
  cell: (row: T) => ReactNode
  /** Figures stand at the end, so that digits line up. */
  align?: 'end'
  /** The key that the endpoint sorts by; the head is then a button. */
  sort?: string
  width?: number | string
}
