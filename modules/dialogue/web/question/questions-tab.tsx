import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { findQuestions, type Question } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { useChannels } from '../word/use-channels.ts'
import { QuestionDialog } from './question-dialog.tsx'
import { RestField } from './rest-field.tsx'

const State = z.object({ retired: z.enum(['true', 'false']).default('false') })

/** The firm's questions: what each fills in, how often it was asked and answered. */
export function QuestionsTab() {
  const t = useText(texts).question
  const may = useMay()
  const [{ retired }, set] = useSearchState(State)
  const [open, setOpen] = useState<Question | 'new' | null>(null)
  const { data, error, refetch } = useCall(findQuestions, { query: { retired } })
  const edit = may(['update', 'question'])
  const empty = <EmptyState title={t.empty} text={t.emptyText} icon="message" {...(edit && retired === 'false' && { action: { label: t.add, onClick: () => setOpen('new') } })} />
  return (
    <>
      <div className={css.filters}><PickTag chosen={retired === 'false'} onPick={() => set({ retired: 'false' })}>{t.active}</PickTag><PickTag chosen={retired === 'true'} onPick={() => set({ retired: 'true' })}>{t.retired}</PickTag>{edit && <span className={css.end}><Button kind="primary" icon="plus" onClick={() => setOpen('new')}>{t.add}</Button></span>}</div>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={5} /> : !data.questions.length ? empty : <Card><ul className={css.list}>{data.questions.map((q) => <li key={q.id}><One question={q} onEdit={edit ? () => setOpen(q) : undefined} /></li>)}</ul></Card>}
      <RestField />
      {open && <QuestionDialog {...(open !== 'new' && { question: open })} onClose={() => setOpen(null)} />}
    </>
  )
}

function One({ question: q, onEdit }: { question: Question; onEdit: (() => void) | undefined }) {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const { name } = useChannels()
  const facts = useMemo(() => [q.fillsLabel ? t.ask.goesTo(named(q.fillsLabel)) : t.question.fillsNone, t.question.priorities[q.priority], q.productGroup, q.channels.length ? f.list(q.channels.map(name)) : t.question.everywhere].filter(Boolean).join(' · '), [q, t, f, named, name])
  const { asked, answered } = q.counts ?? { asked: 0, answered: 0 }
  return (
    <>
      <span className={css.head}><strong className={css.text}>{named(q.wording)}</strong>{onEdit && <span className={css.end}><Button kind="text" onClick={onEdit}>{t.edit}</Button></span>}</span>
      <span className="muted small">{facts}</span>
      <span className="small">{t.question.asked} {f.number(asked)} · {t.question.answered} {f.number(answered)}{asked > 0 && ` · ${t.question.rate} ${f.percent(answered / asked, 0)}`}</span>
    </>
  )
}
