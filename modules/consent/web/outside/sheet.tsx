import type { ReactNode } from 'react'
import css from './outside.module.css'

/** The sheet of a page that a link opens; it gives the page its title. */
export const Sheet = ({ title, text, children, wide }: { title: string; text?: ReactNode; children?: ReactNode; wide?: boolean }) => (
  <div className={wide ? css.wide : css.sheet}>
    <title>{title}</title>
    <h1 tabIndex={-1}>{title}</h1>
    {text && <p className="two">{text}</p>}
    {children}
  </div>
)

/** What came of it, told where it was done. */
export const Told = ({ children }: { children: ReactNode }) => <p role="status" className={css.told}>{children}</p>
