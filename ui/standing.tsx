import { classes } from './classes.ts'
import css from './standing.module.css'
import type { Tone } from './tag.tsx'

/** One part of the standing: a word, how far along it is, and the lines that say why. */
export interface StandingPart {
  key: string
  label: string
  value: string
  tone?: Tone | undefined
  /** Where on the way: the `at`th of `of` steps; `warn` for a way down. */
  steps?: { at: number; of: number; warn?: boolean } | undefined
  lines?: readonly string[]
  /** Opens the evidence and the history. */
  onOpen?: (() => void) | undefined
}

const Steps = ({ at, of, warn, look }: { at: number; of: number; warn?: boolean | undefined; look: string | undefined }) => (
  <span className={look} aria-hidden="true">{Array.from({ length: of }, (_, i) => <i key={i} className={i < at ? css[warn ? 'warn' : 'on'] : undefined} />)}</span>
)

/** Where a party stands with the firm, in one line. Each part opens to its evidence. */
export const Standing = ({ parts, label }: { parts: readonly StandingPart[]; label: string }) => (
  <ul className={css.standing} aria-label={label}>
    {parts.map(({ key, label: what, value, tone, steps, lines = [], onOpen }) => {
      const inside = (
        <>
          <span className={css.label}>{what}</span>
          <strong className={classes(css.value, tone && tone !== 'plain' && css[tone])}>{value}</strong>
          {steps && <Steps {...steps} look={css.bar} />}
          {lines.map((line) => <span key={line} className={css.line} title={line}>{line}</span>)}
        </>
      )
      return <li key={key}>{onOpen ? <button type="button" className={css.part} onClick={onOpen}>{inside}</button> : <div className={css.part}>{inside}</div>}</li>
    })}
  </ul>
)

/** The same steps small, for a list's cell; the word stands after them. */
export const StageDots = ({ at, of, warn, children }: { at: number; of: number; warn?: boolean; children?: string }) => <><Steps at={at} of={of} warn={warn} look={css.dots} />{children}</>
