/** The one list of modules, lowest first, each with the modules below it whose contract or api it may use. */
export const modules = [
  { name: 'people', uses: [] },
  { name: 'parties', uses: ['people'] },
  { name: 'touchpoints', uses: ['people', 'parties'] },
  { name: 'work', uses: ['people', 'parties', 'touchpoints'] },
  { name: 'consent', uses: ['people', 'parties', 'touchpoints'] },
  { name: 'products', uses: ['people'] },
  { name: 'orders', uses: ['people', 'parties', 'touchpoints', 'products'] },
  { name: 'intelligence', uses: ['people', 'parties', 'touchpoints', 'work', 'products', 'orders'] },
] as const satisfies readonly { name: string; uses: readonly string[] }[]
