import { createContext } from 'react'
import type { ReactNode } from 'react'

/** What the frame puts into a page's head on a phone, where there is no bar above it. */
export const HeadToolsContext = createContext<ReactNode>(null)
export const HeadTools = HeadToolsContext.Provider
