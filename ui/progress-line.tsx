import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from './button.tsx'
import { texts } from './messages/index.ts'
import css from './progress-line.module.css'

interface ProgressProps {
  label: string
  done: number
  /** Unknown until counted: the line then only says how far. */
  total?: number | null
  /** Per second. */
  rate?: number | null
  secondsLeft?: number | null
  onStop?: (() => void) | undefined
}

/** Long work under way: done of total, rate, time left, stop. It shows what the server knows, so it survives a reload. */
export function ProgressLine({ label, done, total, rate, secondsLeft, onStop }: ProgressProps) {
  const t = useText(texts).progress
  const f = useFormat()
  const left = secondsLeft === null || secondsLeft === undefined ? null : secondsLeft < 90 ? t.seconds(Math.ceil(secondsLeft)) : secondsLeft < 5400 ? t.minutes(Math.ceil(secondsLeft / 60)) : t.hours(f.number(secondsLeft / 3600, 1))
  const facts = [total ? t.of(f.number(done), f.number(total)) : f.number(done), rate ? t.rate(f.number(rate)) : null, left && t.left(left)].filter((x) => x !== null)
  return (
    <div className={css.line}>
      <div className={css.words}><strong>{label}</strong><span className="muted">{facts.join(' · ')}</span>{onStop && <Button kind="text" onClick={onStop}>{t.stop}</Button>}</div>
      <progress aria-label={label} {...(total ? { value: done, max: total } : {})} />
    </div>
  )
}
