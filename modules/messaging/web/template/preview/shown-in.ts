/** A mail as a frame shows it: our own pictures by their path, and dark mode where it is asked for, whatever the machine's own is. */
export function shownIn(html: string, dark: boolean): string {
  const local = html.replaceAll(/src="https?:\/\/[^"/]+(\/api\/v1\/images\/)/g, 'src="$1')
  return local.replaceAll('@media (prefers-color-scheme: dark)', dark ? '@media all' : '@media not all').replace('<meta name="color-scheme" content="light dark">', `<meta name="color-scheme" content="${dark ? 'dark' : 'light'}">`)
}
