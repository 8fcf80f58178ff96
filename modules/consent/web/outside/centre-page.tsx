import { useMutation, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { type Language, languages } from '#kernel/text.ts'
import { call } from '#platform/web/call.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useParam } from '#platform/web/navigate.ts'
import type { ProblemError } from '#platform/web/problem.ts'
import { switchLanguage, useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { OpenPanels } from '#ui/panels.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { type Centre, readCentre, saveCentre } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { bodyOf, draftOf } from './draft.ts'
import { Held } from './held.tsx'
import css from './outside.module.css'
import { PurposePart } from './purpose-part.tsx'
import { Sheet, Told } from './sheet.tsx'

/** What someone agreed to, by purpose, channel and topic, how often and from when; what is held on them. No account: their own link opens it. */
export default function CentrePage() {
  const t = useText(texts).outside
  const token = useParam('token')
  const { data, error } = useQuery<Centre, ProblemError>({ queryKey: ['centre', token], queryFn: () => call(readCentre, { body: { token } }), retry: 0, staleTime: Infinity, refetchOnWindowFocus: false })
  const wished = data?.language
  useEffect(() => { if (wished) void switchLanguage(wished as Language) }, [wished])
  if (error) return <Sheet title={t.invalid}><ErrorState problem={error} /></Sheet>
  if (!data) return <Sheet title={t.centre.title} wide><Lines count={8} /></Sheet>
  return <Choosing key={token} token={token} start={data} />
}

function Choosing({ token, start }: { token: string; start: Centre }) {
  const t = useText(texts).outside.centre
  const language = useLanguage()
  const [centre, setCentre] = useState(start)
  const [draft, setDraft] = useState(() => draftOf(start))
  const save = useMutation<Centre, ProblemError>({ mutationFn: () => call(saveCentre, { body: { token, ...bodyOf(draft), language } }), onSuccess: (next) => { setCentre(next); setDraft(draftOf(next)) } })
  const none = (): void => setDraft((d) => ({ ...d, wanted: Object.fromEntries(Object.keys(d.wanted).map((k) => [k, centre.purposes.find((p) => k.startsWith(`${p.key} `))?.stance === 'assumed' ? d.wanted[k]! : false])) }))
  return (
    <Sheet wide title={t.of(centre.firm)} text={t.text(centre.name, [centre.email, centre.phone].filter((x) => x !== null).join(' · '))}>
      {centre.purposes.map((purpose) => <PurposePart key={purpose.key} purpose={purpose} topics={centre.topics.filter((x) => x.purpose === purpose.key)} draft={draft} onChange={setDraft} />)}
      <div className={css.part}>
        <label className={css.line}><span>{t.language}</span><Select aria-label={t.language} value={language} onChange={(next: Language) => void switchLanguage(next)} options={languages.map((value) => ({ value, label: t.languages[value] }))} /></label>
      </div>
      {save.error && <ErrorState problem={save.error} />}
      {save.isSuccess && <Told>{t.saved}</Told>}
      <div className={css.acts}>
        <Button kind="primary" busy={save.isPending} onClick={() => save.mutate()}>{t.save}</Button>
        <Button onClick={none}>{t.none}</Button>
      </div>
      <OpenPanels place="centre.ways" props={{ token }} />
      <Held token={token} centre={centre} onChange={setCentre} />
    </Sheet>
  )
}
