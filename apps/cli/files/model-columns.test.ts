import { expect, test } from 'vitest'
import { modelColumns } from './model-columns.ts'

test('numbers stay, words become a flag per level without the first, an echo of No is No, names of rows are left out', () => {
  const rows = Array.from({ length: 60 }, (_, i) => i)
  const { names, columns, blanks, leftOut } = modelColumns({
    charge: rows.map((i) => (i === 3 ? ' ' : `${i}.5`)),
    contract: rows.map((i) => ['Two year', 'Month', 'One year'][i % 3]!),
    backup: rows.map((i) => ['Yes', 'No', 'No internet service'][i % 3]!),
    street: rows.map((i) => `street ${i}`),
  })
  expect(names).toEqual(['charge', 'contract=One year', 'contract=Two year', 'backup=Yes'])
  expect(columns.map((column) => [...column.subarray(0, 4)])).toEqual([[0.5, 1.5, 2.5, 0], [0, 0, 1, 0], [1, 0, 0, 1], [1, 0, 0, 1]])
  expect([blanks, leftOut]).toEqual([{ charge: 1 }, { street: 60 }])
})
