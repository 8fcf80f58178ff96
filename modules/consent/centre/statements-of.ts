import type { Centre, CentreChoices } from './contract.ts'

type Choice = CentreChoices['choices'][number]

/** The statements that make what was chosen hold: what differs, the general ones first. Where the word in general changes, every channel that is to differ from it is said again, for the later word would cover it. A channel that nothing is said of goes with the general word, unless it was refused: a no is not undone by the way. */
export function statementsOf({ purposes }: Pick<Centre, 'purposes'>, choices: readonly Choice[]): Choice[] {
  return purposes.flatMap(({ key, choices: before }) => {
    const asked = (channel: string | null) => choices.find((c) => c.purpose === key && c.channel === channel)?.wanted
    const was = before.find((b) => b.channel === null)?.wanted ?? false
    const general = { wanted: asked(null) ?? was }
    const turned = general.wanted !== was
    const unsaid = (b: (typeof before)[number]): boolean => (turned && !b.refused ? general.wanted : turned ? false : b.wanted)
    const wanted = before.map((b) => ({ purpose: key, channel: b.channel, was: b.wanted, wanted: asked(b.channel) ?? (b.channel === null ? was : unsaid(b)) }))
    const said = wanted.filter((w) => (w.channel === null ? turned : turned ? w.wanted !== general.wanted : w.wanted !== w.was))
    return said.toSorted((a, b) => Number(a.channel !== null) - Number(b.channel !== null)).map(({ purpose, channel, wanted: yes }) => ({ purpose, channel, wanted: yes }))
  })
}
