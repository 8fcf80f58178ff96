import { type ReactNode, Suspense, use, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useFieldLevel } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { FieldValue } from '../field/field-value.tsx'
import { PartyName } from '../field/party-name.tsx'
import { useRefNames } from '../field/ref-names.ts'
import { useFields } from '../field/use-fields.ts'
import { calendar } from './calendar.ts'
import { Documents } from './documents.tsx'
import { daysToNext, daysToNextLunar, lunarWords } from './birthday.ts'
import { languageName } from '../pick/language-name.ts'
import { NamesDialog } from './names-dialog.tsx'
import { useLanguage } from '#platform/web/language.ts'

type Fact = readonly [label: string, value: ReactNode]

/** What is known of a party; what is not known takes no room, nor does what is hidden from the reader. */
export function ProfileFacts({ party, edits }: { party: Party; edits: boolean }) {
  const { profile: t, page, documents } = useText(texts)
  const f = useFormat()
  const hidden = <span className="muted">{page.masked}</span>
  const reader = useLanguage()
  const level = useFieldLevel()
  const own = useOwnFacts(party)
  const credit = party.creditLimit ? f.exactMoney(party.creditLimit, party.creditCurrency ?? 'CNY') : null
  const adds = edits && party.kind !== 'household'
  const names: Fact = [t.names, <Names key="names" party={party} edits={edits} />]
  const papers: Fact = [documents.title, <Documents key="documents" party={party} edits={edits && level('party.document') === 'edit'} />]
  const facts: (Fact | false | null | '')[] = [
    party.names.length > 0 && names,
    party.gender && [t.gender, t.genders[party.gender as keyof typeof t.genders] ?? party.gender],
    party.birthday && [t.birthday, <Birthday key="day" words={f.day(party.birthday)} days={daysToNext(party.birthday, f.dayOf(new Date().toISOString()))} />],
    party.kind === 'person' && level('party.birthday') === 'masked' && [t.birthday, hidden],
    party.birthdayLunar && [t.lunar, <Suspense key="lunar" fallback={t.lunarOf(lunarWords(party.birthdayLunar), party.birthdayLunar)}><LunarBirthday monthDay={party.birthdayLunar} /></Suspense>],
    party.documents.length > 0 && papers,
    party.language && [t.language, languageName(party.language, reader)],
    party.zone && [t.zone, party.zone],
    party.contactHours && [t.hours, party.contactHours],
    party.dealing === 'consumer' && [t.dealing, t.dealings.consumer],
    level('party.credit') === 'masked' && [t.credit, hidden],
    (credit || party.creditRating) && [t.credit, [party.creditRating, credit].filter(Boolean).join(' · ')],
    ...own,
    party.keys.length > 0 && [t.keys, f.list(party.keys.map((k) => `${k.source}:${k.key}`))],
    adds && !party.names.length && names,
    adds && !party.documents.length && level('party.document') === 'edit' && papers,
  ]
  const known = facts.filter((x): x is Fact => Boolean(x))
  return known.length ? <KeyValue items={known} width={reader === 'en' ? 100 : 72} /> : null
}

function useOwnFacts(party: Party): Fact[] {
  const fields = useFields()
  const nameOf = useRefNames(new Set())
  return fields.all.filter((field) => field.custom).flatMap((field): Fact[] => {
    const value = party.custom[field.key.replace(/^custom\./, '')]
    return value === null || value === undefined ? [] : [[fields.label(field.key), field.kind === 'party' ? <PartyName key={field.key} id={String(value)} /> : <FieldValue key={field.key} field={field} value={value} fields={fields} nameOf={nameOf} />]]
  })
}

function Birthday({ words, days }: { words: string; days: number | null }) {
  const t = useText(texts).profile
  return <>{words}{days !== null && days <= 60 && <span className="muted"> {t.inDays(days)}</span>}</>
}

function LunarBirthday({ monthDay }: { monthDay: string }) {
  const t = useText(texts).profile
  const f = useFormat()
  return <Birthday words={t.lunarOf(lunarWords(monthDay), monthDay)} days={daysToNextLunar(use(calendar()), monthDay, f.dayOf(new Date().toISOString()))} />
}

function Names({ party, edits }: { party: Party; edits: boolean }) {
  const t = useText(texts)
  const f = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <>
      {f.list(party.names.map((n) => n.value))}
      {edits && <Button kind="text" onClick={() => setOpen(true)}>{party.names.length ? <span className="small" style={{ marginLeft: 6 }}>{t.edit}</span> : t.profile.addName}</Button>}
      {open && <NamesDialog party={party} onClose={() => setOpen(false)} />}
    </>
  )
}
