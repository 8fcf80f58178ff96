import { logTouchpoints, type TouchpointRecord } from '#modules/touchpoints/api.ts'
import { type Making, pieces, SOURCE } from './making.ts'

const PIECE = 8_000

/** Logs what was said and done with the parties, besides their orders. */
export async function writeContacts({ context, firm, calendar, ids }: Making, tell: (share: number) => Promise<void>): Promise<void> {
  const turns = pieces(firm.touchpoints, PIECE)
  for (const [i, turn] of turns.entries()) {
    await logTouchpoints(context, turn.map((t): TouchpointRecord => ({
      kind: t.kind, channel: t.channel, direction: t.direction, at: calendar.moment(t.day, t.minute), memberId: ids.member[t.member]!, text: t.text ?? null, expected: t.expected ?? null, perceived: t.perceived ?? null, source: SOURCE, ...(t.topic && { detail: { topic: t.topic } }),
      participants: t.parties.map(({ party, role }) => ({ partyId: ids.party[party]!, role })),
    })))
    await tell((i + 1) / turns.length)
  }
}
