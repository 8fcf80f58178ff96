const EVERY_MS = 200

/** The greatest memory of this process, threads included, from now until asked. */
export function watchMemory(): () => number {
  let peak = process.memoryUsage.rss()
  const look = () => { peak = Math.max(peak, process.memoryUsage.rss()) }
  const timer = setInterval(look, EVERY_MS).unref()
  return () => {
    look()
    clearInterval(timer)
    return peak
  }
}
