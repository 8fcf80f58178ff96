/** The one list of modules, lowest first, each with the modules below it whose contract or api it may use. */
export const modules = [
  { name: 'people', uses: [] },
  { name: 'firm', uses: ['people'] },
  { name: 'exchange', uses: ['people', 'firm'] },
  { name: 'parties', uses: ['people', 'firm', 'exchange'] },
  { name: 'touchpoints', uses: ['people', 'firm', 'exchange', 'parties'] },
  { name: 'work', uses: ['people', 'firm', 'parties', 'touchpoints'] },
  { name: 'consent', uses: ['people', 'firm', 'exchange', 'parties', 'touchpoints'] },
  { name: 'products', uses: ['people', 'firm', 'exchange', 'parties'] },
  { name: 'orders', uses: ['people', 'firm', 'exchange', 'parties', 'touchpoints', 'products'] },
  { name: 'intelligence', uses: ['people', 'firm', 'parties', 'touchpoints', 'work', 'products', 'orders'] },
  { name: 'demo', uses: ['people', 'firm', 'exchange', 'parties', 'touchpoints', 'work', 'consent', 'products', 'orders', 'intelligence'] },
] as const satisfies readonly { name: string; uses: readonly string[] }[]
