import { Fragment, type ReactNode } from 'react'
import { useText } from '#platform/web/text.ts'
import { classes } from './classes.ts'
import css from './filter-sentence.module.css'
import { Icon } from './icon.tsx'
import { texts } from './messages/index.ts'

/** A condition as the reader says it: 重要性是 **贵宾**. */
export interface SentencePart { key: string; words: string; value: string; /** What is shown for the value, where that is more than its text. */ shown?: ReactNode; onOpen?: () => void; onRemove?: () => void }

/** A list's filter read back as a sentence of chips; `tail` says how many and how much. `onAdd` opens the choice of a further condition. */
export function FilterSentence({ parts, onAdd, tail, join }: { parts: readonly SentencePart[]; onAdd?: (() => void) | undefined; tail?: ReactNode; join?: ReactNode }) {
  const t = useText(texts)
  return (
    <div className={css.sentence}>
      <span>{t.filter.show}</span>
      {parts.map(({ key, words, value, shown, onOpen, onRemove }, i) => (
        <Fragment key={key}>
          {i > 0 && <span>{join ?? t.filter.and}</span>}
          <span className={css.part}>
            <button type="button" className={css.open} onClick={onOpen} disabled={!onOpen}>{words} <b>{shown ?? value}</b></button>
            {onRemove && <button type="button" className={css.remove} onClick={onRemove} aria-label={t.remove(`${words} ${value}`)}><Icon name="close" size={12} /></button>}
          </span>
        </Fragment>
      ))}
      {onAdd && <button type="button" className={classes(css.open, css.add)} onClick={onAdd}><Icon name="plus" size={14} />{t.filter.add}</button>}
      {tail && <span className={css.tail}>{tail}</span>}
    </div>
  )
}
