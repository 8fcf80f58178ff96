/** The colours of tokens.css as values, for Ant Design and for pictures, which need them before CSS does. theme.test.ts holds the two equal. */
export interface Palette {
  ground: string; sheet: string; sunken: string; line: string; lineStrong: string
  ink: string; ink2: string; ink3: string
  jade: string; jadeStrong: string; jadeWash: string; onJade: string
  vermilion: string; vermilionWash: string; amber: string; amberWash: string; indigo: string; indigoWash: string
  /** Series colours, apart for colour-blind eyes in this order. */
  series: readonly [string, string, string, string, string, string]
}

export type Mode = 'light' | 'dark'

export const palettes: Record<Mode, Palette> = {
  light: {
    ground: '#FAFAF7', sheet: '#FFFFFF', sunken: '#F2F3EE', line: '#E3E5DE', lineStrong: '#C9CDC3',
    ink: '#1B2421', ink2: '#4A5650', ink3: '#66716B',
    jade: '#0F766E', jadeStrong: '#0B5952', jadeWash: '#E3F2EF', onJade: '#FFFFFF',
    vermilion: '#B42318', vermilionWash: '#FBEAE7', amber: '#8A5A00', amberWash: '#FBF1DC', indigo: '#3A4E8C', indigoWash: '#E9ECF6',
    series: ['#0F766E', '#C08A2B', '#3A4E8C', '#9B4A3C', '#6B8E4E', '#7A5C8E'],
  },
  dark: {
    ground: '#0B1416', sheet: '#111C1E', sunken: '#0E181A', line: '#22302F', lineStrong: '#35474A',
    ink: '#E8EFEC', ink2: '#B4C1BC', ink3: '#8FA09A',
    jade: '#2DD4BF', jadeStrong: '#5EEAD4', jadeWash: '#10302D', onJade: '#06231F',
    vermilion: '#F58A7D', vermilionWash: '#351A17', amber: '#E3B34C', amberWash: '#2E2411', indigo: '#9DB0F0', indigoWash: '#1A2138',
    series: ['#2DD4BF', '#E3B34C', '#9DB0F0', '#F0917F', '#A3C77F', '#BFA0D6'],
  },
}
