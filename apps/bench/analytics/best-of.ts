/** Does a piece of work some rounds over and tells what it found and the fewest CPU seconds that a round took. */
export const bestOf = (rounds: number) => <T>(work: () => T): { found: T; seconds: number } => {
  let best = Infinity
  let found!: T
  for (let k = 0; k < rounds; k++) {
    const began = process.cpuUsage()
    found = work()
    const { user, system } = process.cpuUsage(began)
    best = Math.min(best, (user + system) / 1e6)
  }
  return { found, seconds: best }
}
