import { type ReactNode, Suspense } from 'react'
import { ProblemError } from '#platform/web/problem.ts'
import { useProblemText } from '#platform/web/refusal-text.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { CopyButton } from './copy-button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { texts } from './messages/index.ts'
import css from './state.module.css'

interface EmptyProps { title: string; text?: string; icon?: IconName; action?: { label: string; to?: string; onClick?: () => void }; inline?: boolean }

/** Nothing here yet: says what belongs here and teaches the next step with one button. `inline` for inside a card. */
export const EmptyState = ({ title, text, icon = 'info', action, inline }: EmptyProps) => (
  <div className={classes(css.state, inline && css.inline)}>
    {!inline && <span className={css.icon}><Icon name={icon} size={22} /></span>}
    {inline ? <span className="muted">{title}</span> : <h2>{title}</h2>}
    {text && <p>{text}</p>}
    {action && <Button kind={inline ? 'plain' : 'primary'} to={action.to} onClick={action.onClick}>{action.label}</Button>}
  </div>
)

/** The reader's role does not cover a page. */
export function NoRight() {
  const t = useText(texts).noRight
  return <Bad icon="lock" title={t.title} text={t.text}><Button to="/">{t.home}</Button></Bad>
}

/** What went wrong, what to do, and the trace number to pass on. A 403 shows `NoRight`. */
export function ErrorState({ problem, again }: { problem: unknown; again?: (() => void) | undefined }) {
  const known = problem instanceof ProblemError ? problem : unexpected
  return known.status === 403 ? <NoRight /> : <Suspense><Problem problem={known} again={again} /></Suspense>
}

const unexpected = new ProblemError('server/unexpected', 0)

function Problem({ problem, again }: { problem: ProblemError; again: (() => void) | undefined }) {
  const t = useText(texts)
  const text = useProblemText(problem)
  return (
    <Bad icon="warning" title={t.error.title} text={text}>
      {again && <Button onClick={again}>{t.tryAgain}</Button>}
      {problem.trace && <span className={css.trace}>{t.error.trace} <code>{problem.trace}</code><CopyButton text={problem.trace} label={t.error.copyTrace} /></span>}
    </Bad>
  )
}

const Bad = ({ icon, title, text, children }: { icon: IconName; title: string; text: string; children: ReactNode }) => (
  <div className={css.state} role="alert">
    <span className={classes(css.icon, css.bad)}><Icon name={icon} size={22} /></span>
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
)
