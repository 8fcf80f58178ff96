import type { Palette } from '../palette.ts'

const parts = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** WCAG relative luminance, 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [r, g, b] = parts(colour).map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** WCAG contrast of two colours, 1 to 21. `contrast('#000000', '#FFFFFF')` is 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

/** A heat map's cell for a share between 0 and 1: its colour from wash to jade, and the first ink that reads on it at 4.5 to 1; black or white always does. */
export function heat(palette: Palette, share: number): { color: string; ink: string } {
  const [from, to] = [parts(palette.jadeWash), parts(palette.jade)]
  const color = `#${from.map((v, i) => Math.round(v + (to[i]! - v) * Math.min(1, Math.max(0, share))).toString(16).padStart(2, '0')).join('')}`
  return { color, ink: [palette.ink, palette.onJade, '#000000', '#FFFFFF'].find((ink) => contrast(ink, color) >= 4.5)! }
}
