import type { DemoParty, Telling } from './firm.ts'
import type { Generation } from './people.ts'

type Said = readonly [kind: DemoParty['preferences'][number]['kind'], text: string]

const said: Readonly<Record<Generation, readonly Said[]>> = {
  elder: [['taboo', '糖尿病，不送甜食'], ['like', '明前龙井'], ['habit', '每周二上午来打太极'], ['need', '台阶不便，需要扶手座位'], ['dislike', '不喜欢电话推销'], ['like', '川剧、书法'], ['taboo', '忌讳数字四']],
  middle: [['allergy', '花生过敏'], ['allergy', '乳糖不耐'], ['like', '少糖、少奶油'], ['like', '靠窗的安静座位'], ['habit', '周六下午带孩子来'], ['need', '需要发票，抬头在备注里'], ['dislike', '不要群发短信'], ['taboo', '素食'], ['like', '酸面包，切厚片']],
  young: [['allergy', '鸡蛋过敏'], ['allergy', '芒果过敏'], ['like', '恐龙造型蛋糕'], ['like', '草莓'], ['dislike', '怕大声音乐'], ['need', '左利手，书法课备左手位']],
}

/** What some have told us, with the day and how: a good house remembers it. */
export function preferencesOf({ random, today }: Telling, generation: Generation, since: number): DemoParty['preferences'] {
  if (!random.chance(generation === 'middle' ? 0.3 : 0.22)) return []
  const [kind, text] = random.pick(said[generation])
  return [{ kind, text, day: Math.min(today, since + random.int(0, 300)), channel: random.pick(['shop', 'phone', 'wechat']) }]
}
