import type { Centre, CentreChoices } from '../../contract.ts'

/** What stands on the page: by `purpose channel` whether it is wanted, by purpose the pause and how often, the topics left out. */
export interface Draft { wanted: Record<string, boolean>; wishes: Record<string, { pausedUntil: string | null; mostPerMonth: number | null }>; unwanted: readonly string[] }

export const keyOf = (purpose: string, channel: string | null): string => `${purpose} ${channel ?? ''}`

export const draftOf = ({ purposes, topics }: Centre): Draft => ({
  wanted: Object.fromEntries(purposes.flatMap((p) => p.choices.map((c) => [keyOf(p.key, c.channel), c.wanted]))),
  wishes: Object.fromEntries(purposes.map((p) => [p.key, { pausedUntil: p.pausedUntil, mostPerMonth: p.mostPerMonth }])), unwanted: topics.filter((x) => !x.wanted).map((x) => x.key),
})

/** Turns a purpose on or off, and with it its channels; a channel that was refused before stays off. */
export function turned(draft: Draft, purpose: Centre['purposes'][number], wanted: boolean): Draft {
  const own = purpose.choices.map((c) => [keyOf(purpose.key, c.channel), c.channel === null ? wanted : wanted && !c.refused] as const)
  return { ...draft, wanted: { ...draft.wanted, ...Object.fromEntries(own) } }
}

/** The draft as the API takes it. */
export const bodyOf = ({ wanted, wishes, unwanted }: Draft): Pick<CentreChoices, 'choices' | 'wishes' | 'unwanted'> => ({
  choices: Object.entries(wanted).map(([key, yes]) => { const [purpose = '', channel = ''] = key.split(' '); return { purpose, channel: channel || null, wanted: yes } }),
  wishes: Object.entries(wishes).filter(([, w]) => w.pausedUntil !== null || w.mostPerMonth !== null).map(([purpose, w]) => ({ purpose, ...w })), unwanted: [...unwanted],
})
