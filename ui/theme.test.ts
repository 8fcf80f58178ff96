import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, heat } from './chart/heat.ts'
import { type Mode, type Palette, palettes } from './palette.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const [light = '', dark = ''] = css.split('[data-theme="dark"]')
const blocks: Record<Mode, string> = { light, dark }
const valueIn = (block: string, name: string): string | undefined => new RegExp(`--${name}: (#[0-9A-F]{6})`).exec(block)?.[1]
const kebab = (name: string): string => name.replaceAll(/([A-Z])/g, (c) => `-${c.toLowerCase()}`).replace(/(ink)(\d)/, '$1-$2')
const modes: Mode[] = ['light', 'dark']

test.each(modes)('the %s palette holds what tokens.css says', (mode) => {
  const { series, ...plain } = palettes[mode]
  for (const [name, value] of Object.entries(plain)) expect(valueIn(blocks[mode], kebab(name)), name).toBe(value)
  series.forEach((value, i) => expect(valueIn(blocks[mode], `c${i + 1}`)).toBe(value))
})

const words: [keyof Palette, (keyof Palette)[]][] = [
  ['ink', ['ground', 'sheet', 'sunken', 'jadeWash']], ['ink2', ['ground', 'sheet', 'sunken']], ['ink3', ['ground', 'sheet']],
  ['jadeStrong', ['sheet', 'ground', 'jadeWash']], ['onJade', ['jade', 'jadeStrong']],
  ['vermilion', ['sheet', 'vermilionWash']], ['amber', ['sheet', 'amberWash']], ['indigo', ['sheet', 'indigoWash']],
]

test.each(modes)('text reads on its ground in the %s theme: 4.5 to 1 at least', (mode) => {
  const p = palettes[mode]
  for (const [ink, grounds] of words) for (const ground of grounds) expect(contrast(p[ink] as string, p[ground] as string), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
})

test.each(modes)('faint words on sunken ground (the search box, table heads) read in the %s theme', (mode) => {
  expect(contrast(palettes[mode].ink3, palettes[mode].sunken)).toBeGreaterThanOrEqual(4.5)
})

test.each(modes)('series stand out from the sheet in the %s theme: 3 to 1, save the ochre of the light one', (mode) => {
  for (const colour of palettes[mode].series) expect(contrast(colour, palettes[mode].sheet)).toBeGreaterThanOrEqual(2.9)
})

test('a heat map writes in an ink that reads on each cell', () => {
  for (const mode of modes) for (const share of Array.from({ length: 101 }, (_, i) => i / 100)) {
    const { color, ink } = heat(palettes[mode], share)
    expect(contrast(ink, color)).toBeGreaterThanOrEqual(4.5)
  }
  expect(heat(palettes.light, 1)).toEqual({ color: '#0f766e', ink: '#FFFFFF' })
})

test('contrast is WCAG’s: black on white is 21', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrast('#0F766E', '#FFFFFF')).toBeCloseTo(5.47, 1)
})
