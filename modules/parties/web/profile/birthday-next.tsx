import { use } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { DoCard } from '#ui/do-card.tsx'
import { texts } from '../../messages/web.ts'
import { useParty } from '../relationship/use-party.ts'
import { daysToNext, daysToNextLunar, lunarWords } from './birthday.ts'
import { calendar } from './calendar.ts'

const SOON = 14

/** A birthday within two weeks, so that it is not missed: by the lunar calendar where that is the one kept. */
export default function BirthdayNext({ partyId }: { partyId: string }) {
  const { birthday, birthdayLunar } = useParty(partyId)
  const f = useFormat()
  const today = f.dayOf(new Date().toISOString())
  if (birthdayLunar) return <Lunar monthDay={birthdayLunar} today={today} />
  return birthday && <Soon days={daysToNext(birthday, today)} on={f.day(birthday)} />
}

function Lunar({ monthDay, today }: { monthDay: string; today: string }) {
  const t = useText(texts).profile
  return <Soon days={daysToNextLunar(use(calendar()), monthDay, today)} on={t.lunarOf(lunarWords(monthDay), monthDay)} />
}

function Soon({ days, on }: { days: number | null; on: string }) {
  const t = useText(texts).profile
  return days !== null && days <= SOON && <DoCard title={t.birthdaySoon(days)} why={on} />
}
