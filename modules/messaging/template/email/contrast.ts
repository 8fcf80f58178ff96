/** Relative luminance of `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). `contrast('#000000', '#FFFFFF')` gives 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** White or ink, whichever is read better on a colour. */
export const inkOn = (colour: string): '#FFFFFF' | '#1F2A2C' => (contrast(colour, '#FFFFFF') >= contrast(colour, '#1F2A2C') ? '#FFFFFF' : '#1F2A2C')
