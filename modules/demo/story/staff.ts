import type { DemoMember, DemoUnit, Telling } from './firm.ts'
import { addParty } from './firm.ts'

/** Places of the units, by what they do. */
export const unitNames = ['青禾集团（演示）', '家庭俱乐部（演示）', '华西大区（演示）', '青羊店（演示）', '锦江店（演示）', '高新店（演示）', '华东大区（演示）', '静安店（演示）', '西湖店（演示）', 'International Club (demo)', '商贸公司（演示）', '采购部（演示）', '渠道部（演示）', '大客户部（演示）'] as const
const above = [null, 0, 1, 2, 2, 2, 1, 6, 6, 1, 0, 10, 10, 10] as const

/** The club's shops, the largest first, and the desks of the trade business. */
export const shops = [3, 7, 4, 8, 5] as const
export const abroad = 9, purchasing = 11, channels = 12, keyAccounts = 13

export const demoUnits: DemoUnit[] = unitNames.map((name, i) => ({ name, above: above[i]! }))

const staff: readonly (readonly [unit: number, ...names: string[]])[] = [
  [3, '李娜', '王悦', '何静'], [4, '陈晓琳', '周倩'], [5, '王强', '徐佳'], [7, '沈怡', '顾明', '陆婷'], [8, '叶青', '骆敏'], [9, 'Grace Miller', 'Tom Becker'],
  [11, '赵立新', '孙海燕'], [12, '高志远', '马骏', '林建平'], [13, '郭雅文', '韩少华'], [2, '杨帆'], [6, '冯岚'],
]
const women = new Set(['李娜', '王悦', '何静', '陈晓琳', '周倩', '徐佳', '沈怡', '陆婷', '叶青', '骆敏', 'Grace Miller', '孙海燕', '郭雅文', '冯岚'])

export const demoMembers: DemoMember[] = staff.flatMap(([unit, ...names]) => names.map((name) => ({ name, unit, female: women.has(name), email: '' }))).map((m, i) => ({ ...m, email: `demo${i + 1}@qinghe.example` }))

/** Places of the members of each unit. */
export const membersOf = (unit: number): number[] => demoMembers.flatMap((m, i) => (m.unit === unit ? [i] : []))

/** Whoever works here is a party too, in the role of an employee; the first parties are the members, in their order. */
export function tellStaff(telling: Telling): void {
  for (const [i, m] of demoMembers.entries()) {
    addParty(telling, { kind: 'person', name: m.name, dealing: 'consumer', unit: m.unit, owner: i, since: telling.first - 200 + 11 * i, gender: m.female ? 'female' : 'male', roles: ['employee'], contacts: [{ channel: 'email', value: m.email, label: 'work' }] })
  }
}
