import type { ChannelChoice } from '../contract.ts'
import type { Wish } from './facts.ts'

/** A way to reach a party: whether there is an address and consent to service by it, how many messages went out and were answered, and how often the party came by it of its own accord. `usual`: the firm's share of answers. */
export interface Way { channel: string; allowed: boolean; sent: number; answered: number; came: number; usual: number }

/** So many messages as are usually answered, and times of coming by any other way, are added to one's own. */
const PRIOR = 5

/** Channels that a party may be reached by and the adviser works on, the most convenient first: as wished, then where it answers and comes from. What is unwanted or not allowed is left out. */
export function chooseChannels(ways: readonly Way[], wish: Wish, works: readonly string[]): ChannelChoice[] {
  const all = ways.reduce((sum, w) => sum + w.came, 0)
  return ways.filter((w) => w.allowed && !wish.unwantedChannels.includes(w.channel) && (!works.length || works.includes(w.channel))).map((w): ChannelChoice => {
    const answers = (w.answered + PRIOR * w.usual) / (w.sent + PRIOR)
    const comes = w.came / (all + PRIOR)
    const wished = wish.channels.includes(w.channel)
    const because: ChannelChoice['because'] = [...(wished ? [{ key: 'wished', params: {} }] : []), ...(w.sent ? [{ key: 'answers', params: { answered: w.answered, sent: w.sent } }] : []), ...(w.came ? [{ key: 'comes', params: { came: w.came } }] : [])]
    return { channel: w.channel, score: Math.round(100 * ((wished ? 0.5 : 0) + 0.3 * answers + 0.2 * comes)), because: because.length ? because : [{ key: 'reachable', params: {} }] }
  }).sort((a, b) => b.score - a.score || (a.channel < b.channel ? -1 : 1))
}
