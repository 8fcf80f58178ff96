import { expect, test } from 'vitest'
import { around, heightFor, MOST, shortName, shortWord, WIDTH } from './layout.ts'

test('nodes stay inside the picture and apart from each other', () => {
  for (let n = 1; n <= MOST; n++) {
    const height = heightFor(n)
    const spots = around(n, height)
    for (const [i, a] of spots.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(24)
      expect(a.x).toBeLessThanOrEqual(WIDTH - 24)
      expect(a.y).toBeGreaterThanOrEqual(24)
      expect(a.y).toBeLessThanOrEqual(height - 24)
      for (const b of spots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(44)
    }
  }
})

test('a word is cut to what a line holds', () => {
  expect(['配偶', 'employs', 'member of household'].map(shortWord)).toEqual(['配偶', 'employs', 'member of h…'])
})

test('a name is cut to what a node holds', () => {
  expect([shortName('林晓棠'), shortName('欧阳娜娜'), shortName('王静'), shortName('Anna Schmidt'), shortName('Bartholomew Ng'), shortName('川味坊餐饮有限公司')]).toEqual(['晓棠', '娜娜', '王静', 'Anna', 'Barth…', '川味坊餐'])
})
