import { expect, test } from 'vitest'
import { library } from '../../library/index.ts'
import en from '../../messages/web.en.ts'
import zhCN from '../../messages/web.zh-CN.ts'
import { outlineOf, triggerOf } from './outline.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`
const play = (key: string) => library.find((p) => p.key === key)!

test('a playbook reads back as a list of sentences, with every turn', () => {
  const welcome = play('welcome').define('zh-CN')
  expect(triggerOf(welcome, zhCN)).toBe('下单时')
  expect(outlineOf(welcome, zhCN, () => '', percent)).toEqual([
    { id: 'hello', number: 1, text: '发邮件“感谢您的信任”', ways: [] }, { id: 'rest', number: 2, text: '等待 3 天', ways: [] }, { id: 'call', number: 3, text: '给负责人派待办：新客户回访：收到了吗，会用吗，还需要什么（1 天内）', ways: [] },
  ])
  const winBack = outlineOf(play('win-back').define('en'), en, () => '', percent)
  expect(winBack[1]).toEqual({ id: 'back', number: 2, text: 'Wait up to 14 days until an order is placed', ways: ['if so: step 8', 'if not: step 3'] })
  expect(winBack.find((l) => l.id === 'judge')?.ways).toEqual(['“Go on”: step 6', '“Let go”: step 7', 'if not: step 7'])
})

test('triggers by the calendar say when', () => {
  expect(triggerOf({ trigger: { on: 'festival', festival: 'spring-festival', days: -7 } }, zhCN)).toBe('春节前 7 天')
  expect(triggerOf({ trigger: { on: 'birthday', days: 0, lunar: true } }, zhCN)).toBe('农历生日当天')
  expect(triggerOf({ trigger: { on: 'birthday', days: -1, lunar: false } }, en)).toBe('1 day before the birthday')
})
