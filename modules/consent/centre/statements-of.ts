import type { Centre, CentreChoices } from './contract.ts'

type Choice = CentreChoices['choices'][number]

/** The statements that make what was chosen hold: what differs, the general ones first. Where the word in general changes, every channel that is to differ from it is said again, for the later word would cover it. */
export function statementsOf({ purposes }: Pick<Centre, 'purposes'>, choices: readonly Choice[]): Choice[] {
  return purposes.flatMap(({ key, choices: before }) => {
    const wanted = before.map((b) => ({ purpose: key, channel: b.channel, was: b.wanted, wanted: choices.find((c) => c.purpose === key && c.channel === b.channel)?.wanted ?? b.wanted }))
    const general = wanted.find((w) => w.channel === null)
    const turned = general !== undefined && general.was !== general.wanted
    const said = wanted.filter((w) => (w.channel === null ? turned : turned ? w.wanted !== general.wanted : w.wanted !== w.was))
    return said.toSorted((a, b) => Number(a.channel !== null) - Number(b.channel !== null)).map(({ purpose, channel, wanted: yes }) => ({ purpose, channel, wanted: yes }))
  })
}
