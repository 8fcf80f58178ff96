import { expect, test } from 'vitest'
import { library } from '../../library/index.ts'
import en from '../../messages/web.en.ts'
import zhCN from '../../messages/web.zh-CN.ts'
import { outlineOf, type Saying, triggerText } from './step-words.ts'

const saying = (t: typeof en): Saying => ({ t, say: () => '', percent: (share) => `${Math.round(share * 100)}%`, number: String, name: (_, id) => id, cause: (key) => key })
const play = (key: string) => library.find((p) => p.key === key)!

test('a playbook reads back as a list of sentences, with every turn', () => {
  const welcome = play('welcome').define('zh-CN')
  expect(triggerText(welcome.trigger, saying(zhCN))).toBe('下单时')
  expect(outlineOf(welcome, saying(zhCN)).slice(0, 3)).toEqual([
    { id: 'hello', number: 1, text: '发邮件“感谢您的信任”', ways: [] }, { id: 'rest', number: 2, text: '等待 3 天', ways: [] }, { id: 'call', number: 3, text: '给负责人派待办：新客户回访：收到了吗，会用吗，还需要什么（1 天内）', ways: [] },
  ])
  const winBack = outlineOf(play('win-back').define('en'), saying(en))
  expect(winBack[1]).toEqual({ id: 'back', number: 2, text: 'Wait up to 14 days until an order is placed', ways: ['“it came”: step 12', '“it did not come”: step 3'] })
  expect(winBack.find((l) => l.id === 'judge')?.ways).toEqual(['“Go on”: step 7', '“Let go”: step 9', '“nobody decides”: step 9'])
})

test('triggers by the calendar say when', () => {
  expect(triggerText({ on: 'festival', festival: 'spring-festival', days: -7 }, saying(zhCN))).toBe('春节前 7 天')
  expect(triggerText({ on: 'birthday', days: 0, lunar: true }, saying(zhCN))).toBe('农历生日当天')
  expect(triggerText({ on: 'birthday', days: -1, lunar: false }, saying(en))).toBe('1 day before the birthday')
  expect(triggerText({ on: 'contract', days: -30 }, saying(zhCN))).toBe('合同到期前 30 天')
  expect(triggerText({ on: 'standing', what: 'stage', from: [3], to: [4] }, saying(en))).toBe('When Stage moves from stage 3 to stage 4')
})
