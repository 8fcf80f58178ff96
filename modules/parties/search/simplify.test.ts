import { expect, test } from 'vitest'
import { simplify } from './simplify.ts'

test.each([['張偉', '张伟'], ['歐陽曉萍', '欧阳晓萍'], ['鄭爲峯', '郑为峰'], ['台北龍門貿易股份有限公司', '台北龙门贸易股份有限公司'], ['Anna 林', 'Anna 林']])('%s is compared as %s', (traditional, simple) => {
  expect(simplify(traditional)).toBe(simple)
  expect(simplify(simple)).toBe(simple)
})
