/** The first screen in the terminal: where to click and how to sign in. `setup` is the token of a firm that nobody has set up yet. */
export function welcome({ baseUrl, setup, dataDir }: { baseUrl: string; setup: string | null; dataDir: string }): string {
  const lines = setup !== null
    ? ['打开上面的网址，建立第一个管理员账户（约一分钟）。此链接只给您用。', 'Open the address to create the first administrator. The link is yours alone.']
    : ['打开上面的网址登录。', 'Open the address and sign in.']
  return ['', '  关系 Guanxi', `  ${baseUrl}${setup === null ? '' : `/setup?token=${setup}`}`, '', ...lines.map((l) => `  ${l}`), '', `  数据 Data   ${dataDir}`, '  停止 Stop   Ctrl-C', ''].join('\n')
}

/** What a second start on the same data says; it changes nothing. */
export const alreadyRunning = (url: string): string => `\n  关系 已在运行，无需再次启动。\n  Guanxi is already running.\n  ${url}\n`
