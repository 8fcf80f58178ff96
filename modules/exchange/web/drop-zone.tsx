import { type DragEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { useProblemText } from '#platform/web/refusal-text.ts'
import { upload } from '#platform/web/upload.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { PickTag } from '#ui/tag.tsx'
import { findImports, getImportKinds, uploadImport } from '../contract.ts'
import { texts } from '../messages/web.ts'
import css from './import.module.css'

const State = z.object({ kind: z.string().max(40).default('') })

/** Takes a file by dropping or choosing, and goes on to how it is read. */
export function DropZone() {
  const t = useText(texts).drop
  const input = useRef<HTMLInputElement>(null)
  const [{ kind }, setState] = useSearchState(State)
  const [over, setOver] = useState(false)
  const { sending, problem, send } = useSending(kind)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) void send(file)
  }
  return (
    <section className={classes(css.drop, over && css.over)} aria-label={t.title} onDragOver={(e) => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      {sending
        ? <div className={css.sending}><ProgressLine label={t.uploading(sending.name)} done={Math.round(sending.share * 100)} total={100} onStop={sending.stop} /></div>
        : (
          <>
            {problem && <Refused problem={problem} />}
            <Icon name="upload" size={28} />
            <strong>{t.title}</strong>
            <span className="muted">{t.or}</span>
            <Button kind="primary" onClick={() => input.current?.click()}>{t.choose}</Button>
            <input ref={input} type="file" hidden accept=".csv,.tsv,.txt,.xlsx,.tab,text/csv,text/plain" aria-label={t.choose} onChange={(e) => { const file = e.target.files?.[0]; e.target.value = ''; if (file) void send(file) }} />
            <Kinds chosen={kind} onPick={(next) => setState({ kind: next })} />
            <p className="small muted">{t.hint}</p>
          </>
        )}
    </section>
  )
}

function Kinds({ chosen, onPick }: { chosen: string; onPick: (kind: string) => void }) {
  const t = useText(texts).drop
  const named = useNamed()
  const { data } = useCall(getImportKinds, {}, { staleTime: 60_000 })
  return (
    <div className="row" role="group" aria-label={t.kind}>
      <PickTag chosen={chosen === ''} onPick={() => onPick('')}>{t.anyKind}</PickTag>
      {data?.kinds.map((k) => <PickTag key={k.kind} chosen={chosen === k.kind} onPick={() => onPick(k.kind)}>{named(k.label)}</PickTag>)}
    </div>
  )
}

/** One upload at a time; when it is in, its page opens. */
function useSending(kind: string) {
  const go = useGo()
  const refresh = useRefresh()
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [sending, setSending] = useState<{ name: string; share: number; stop: () => void } | null>(null)
  const send = async (file: File): Promise<void> => {
    const abort = new AbortController()
    const told = { name: file.name, stop: () => abort.abort() }
    setProblem(null)
    setSending({ ...told, share: 0 })
    await upload(uploadImport, { signal: abort.signal }, file, { fields: kind ? { kind } : {}, onProgress: (share) => setSending({ ...told, share }) })
      .then(({ id }) => { refresh(findImports); go(`/import/${id}`) }, (why: unknown) => { if (why instanceof ProblemError) setProblem(why) })
    setSending(null)
  }
  return { sending, problem, send }
}

/** Why a file was not taken. */
const Refused = ({ problem }: { problem: ProblemError }) => <p role="alert" className={css.problems}>{useProblemText(problem)}</p>
